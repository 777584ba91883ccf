"""What people log in the text of a note: boxes, fields, tags and counters."""
