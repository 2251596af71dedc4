"""What came of a signal, told to everyone whose matter it is."""
