"""Reports: from a week's signals to the digest, spreadsheets and documents."""
