"""Random records of what hangs on meetings and activities."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, time

from core.models import Attachment, Branch
from gatherings.models import Gathering, SignUp
from members.models import Person
from tests.random_records.chance import Chance

Made = Callable[[Chance, Branch], dict]


def sign_up(of: type[Gathering]) -> Made:
    def build(chance: Chance, branch: Branch) -> dict:
        person = chance.maybe(chance.one_of(Person, branch))
        name = "" if person else chance.choice(["甲", "乙", "丙"])
        moment = datetime.combine(chance.day(), time(chance.randint(0, 23)), UTC)
        people = {"people": chance.randint(1, SignUp.MOST), "signed_up_at": moment}
        return {"of": chance.one_of(of, branch), "person": person, "person_name": name, **people}

    return build


def notice(of: type[Gathering]) -> Made:
    def build(chance: Chance, branch: Branch) -> dict:
        return {"of": chance.one_of(of, branch)}

    return build


def photo(of: type[Gathering]) -> Made:
    def build(chance: Chance, branch: Branch) -> dict:
        number = uuid.UUID(int=chance.getrandbits(128)).hex
        file = Attachment.objects.create(
            branch=branch, kind="png", name="a.png", path=f"attachments/{branch.pk}-{number}.png", size=1, sha256=number
        )
        return {"of": chance.one_of(of, branch), "file": file}

    return build


def brief(of: type[Gathering]) -> Made:
    def build(chance: Chance, branch: Branch) -> dict:
        days = chance.span("sent_on", "taken_on")
        return {"of": chance.one_of(of, branch), "title": chance.choice(["甲", "乙", "丙", "丁"]), **days}

    return build
