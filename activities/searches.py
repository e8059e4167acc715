"""Which records of activities, the plan and honours the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("activities", 40, ("held", "place")))
searched(Searched("plan", 44, ("first_day", "owner")))
searched(Searched("honours", 50, ("granted_by", "granted", "document_number")))
searched(Searched("campaigns", 52, ("level", "state")))
searched(Searched("publicity", 54, ("held", "sent_to")))
searched(Searched("proposals", 56, ("proposer", "handed_in_on", "state")))
