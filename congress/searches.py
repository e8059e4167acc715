"""Which records of meetings and motions the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("motions", 20, ("number", "mover", "state")))
searched(Searched("meetings", 30, ("held", "place", "minutes_number")))
searched(Searched("resolutions", 32, ("document_number", "adopted_on", "state")))
searched(Searched("agenda-items", 34, ("meeting",), joined=("meeting",)))
searched(Searched("polls", 36, ("state",)))
