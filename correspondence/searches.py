"""Which documents and letters the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("incoming", 40, ("number", "received_on", "state")))
searched(Searched("letters", 41, ("number", "addressee", "state")))
searched(Searched("seal-uses", 60, ("applied_on", "state")))
