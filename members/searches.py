"""Which records of people and their unions the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("roster", 10, ("number", "department", "group"), joined=("department", "group")))
searched(Searched("by-laws", 60, ("document_number", "issued_by")))
searched(Searched("sub-unions", 90, ()))
