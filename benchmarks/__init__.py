"""How much processor time the pages and batches take, beside bare views of the same run. See README.md."""
