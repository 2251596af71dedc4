"""Word back to those who told: what came of it, questions to them, whether it helped, who has seen the same."""
