"""The right to the register of disputes, which only the chair and vice-chairs have."""

READ_CASES = "rights.read_cases"
