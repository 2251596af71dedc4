"""Export: signals as files for coordinators, a spreadsheet or a document."""
