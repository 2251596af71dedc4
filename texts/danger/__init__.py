"""Detection of immediate danger in a text, by a trained classifier."""
