"""Do the tests notice when the code is wrong? `make mutations` breaks it in many small ways, one at a time, and counts."""
