"""Links of their own by which people sign up without saying who they are."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from core.models import User
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering
from members.models import Person

SIGN_UP = "sign-up"


@transaction.atomic
def issue_personal_links(*, kind: GatheringKind, gathering: Gathering, people: Sequence[Person], by: User) -> list[Any]:
    """A link for each of these people; one that somebody had for this gathering ends. Refused for people of elsewhere."""
    about = {"branch": gathering.branch, "purpose": kind.purposes[SIGN_UP], "target_id": gathering.public_id, "by": by}
    return [kind.issue(person=person, **about) for person in people]
