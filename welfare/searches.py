"""Which records of gifts, visits and help the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("disbursements", 22, ("issued", "amount", "state")))
searched(Searched("visits", 24, ("visited", "amount"), joined=("person",)))
searched(Searched("hardship-cases", 26, ("level", "approval_number"), title="subject", joined=("person",)))
searched(Searched("donations", 70, ("held", "amount")))
searched(Searched("mutual-aid", 72, ("provider", "first_day")))
searched(Searched("places-offers", 74, ("held", "where")))
