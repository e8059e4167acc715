"""半年快填: one page of questions in the order of the text; every line that is answered makes a real, dated record."""
