"""Which records of contracts, letters and disputes the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("consultations", 82, ("signed_on", "last_day")))
searched(Searched("supervision-letters", 84, ("number", "addressee", "issued_on")))
searched(Searched("participations", 86, ("project", "held")))
searched(Searched("mediations", 88, ("matter", "accepted_on", "mediators")))
