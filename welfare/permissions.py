"""The right to files of hardship; it opens none alone (`HardshipReader`)."""

READ_HARDSHIP = "welfare.read_hardship"
