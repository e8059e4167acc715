"""The records of every area in the browser: lists, pages and forms, made from the sheets that the areas declare."""
