"""The ledger of a year: the records of every area bound in volumes, each with a cover, contents and page numbers."""
