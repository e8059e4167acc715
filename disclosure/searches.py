"""Which records of what was made public and what people wrote the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("publications", 62, ("published", "place")))
searched(Searched("board-posts", 63, ("first_day", "state")))
searched(Searched("suggestions", 80, ("received_on", "state"), title="content"))
