"""What the source code of a checkout looks like: its modules, their imports, lengths and docstrings."""
