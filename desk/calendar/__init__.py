"""The calendar of a branch: what is asked of it, what stands in it, how it is shown and printed."""
