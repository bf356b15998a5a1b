"""Word: contracts as .docx files, read and written."""
