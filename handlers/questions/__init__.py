"""The team's questions to a reporter, and the replies."""
