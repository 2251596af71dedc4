"""What is told: from a week's signals to digest, tables and documents."""
