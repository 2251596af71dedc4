"""What every update passes first: who may come in, the privacy notice, danger, blocked senders."""
