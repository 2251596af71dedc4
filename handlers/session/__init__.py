"""The team's weekly session: its agenda and its minutes."""
