"""What a coordinator does to a signal: edit, close, erase, merge, note, block its author."""
