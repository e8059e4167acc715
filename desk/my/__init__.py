"""A member's own page: what the house knows of one person, for that person alone."""
