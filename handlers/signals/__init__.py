"""One signal on a coordinator's screen: its story, its card, and the messages that show it."""
