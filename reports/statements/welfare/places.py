"""Places of which there are few: how many people went where."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import sentence

WENT = {"convalescence": "组织职工疗休养", "check_up": "安排职工健康体检", "ticket": "向职工发放普惠票券"}


@statement("places", "welfare.places_went")
def places(facts: Facts) -> str:
    """How many different people went, by the kind of offer; nobody is named."""
    kinds = facts.by("welfare.places_went", "offer__kind")
    parts = [
        f"{done}{facts.split('welfare.places_went', offer__kind=kind)}人"
        for kind, done in WENT.items()
        if (kind,) in kinds
    ]
    return sentence(facts.spoken_period + "、".join(parts)) if parts else ""
