"""What an outgoing committee hands to the next: everything readable in one file, and its accounts ended."""
