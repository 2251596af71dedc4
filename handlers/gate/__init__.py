"""What every update passes first: the gate, the privacy notice, danger, blocked people."""
