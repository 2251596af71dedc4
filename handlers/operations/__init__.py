"""What coordinators hear when something behind the scenes went wrong."""
