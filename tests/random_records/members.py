"""Random records of people, bodies and by-laws."""

from datetime import timedelta

from core.crypto import digest
from core.masking import mask_phone, mask_resident_id
from core.models import Branch
from members.models import (
    Application,
    Body,
    BranchProfile,
    ByLaw,
    Certificate,
    Consent,
    Department,
    Group,
    MembershipEvent,
    MembershipSpan,
    OrganisationChange,
    Person,
    Post,
    SubUnion,
    Term,
    UpperUnion,
)
from members.states import APPLICATION_DATES, ApplicationState, Standing
from tests.random_records.chance import Chance, builder, held_row, plain_row

# Made up, with right check characters.
CODES = ("81000000MC0000001Y", "81000000MC00000022")

builder(UpperUnion)(plain_row)


@builder(BranchProfile)
def profile(chance: Chance, branch: Branch) -> dict:
    return {"credit_code": ""}


builder(Department)(plain_row)


@builder(SubUnion)
def sub_union(chance: Chance, branch: Branch) -> dict:
    return {"formed": chance.held()}


@builder(Group)
def group(chance: Chance, branch: Branch) -> dict:
    return {"formed": chance.held(), "sub_union": chance.maybe(chance.one_of(SubUnion, branch))}


@builder(Body)
def body(chance: Chance, branch: Branch) -> dict:
    return {"set_up": chance.held()}


@builder(Term)
def term(chance: Chance, branch: Branch) -> dict:
    return {**chance.span(), "body": chance.one_of(Body, branch), "number": chance.randint(1, 4)}


@builder(Certificate)
def certificate(chance: Chance, branch: Branch) -> dict:
    return {**chance.span("issued_on", "valid_until"), "code": chance.choice(CODES)}


@builder(ByLaw)
def by_law(chance: Chance, branch: Branch) -> dict:
    return {"in_force": chance.held()}


builder(OrganisationChange)(held_row)


def _papers(chance: Chance, branch: Branch) -> dict:
    """Of some people everything is known that the real-name register asks for, of the others neither papers nor phone."""
    if chance.random() < 0.7:
        return dict.fromkeys(("id_number", "id_digest", "id_mask", "phone", "phone_mask"), "")
    number = f"E{chance.randint(10**7, 10**8 - 1)}"
    return {
        "sex": chance.choice("12"),
        "birth_on": chance.day(),
        "id_type": "2",
        "id_number": number,
        "id_digest": digest(number),
        "id_mask": mask_resident_id(number),
        "phone": "19000000000",
        "phone_mask": mask_phone("19000000000"),
        "ethnic_group": "01",
        "education": "university",
        "household": "urban",
        "employment": "1",
        "is_rural_migrant": False,
        "department": chance.one_of(Department, branch),
    }


@builder(Person, rows=40)
def person(chance: Chance, branch: Branch) -> dict:
    return {
        **chance.span("staff_from", "staff_to"),
        "standing": chance.choice([*Standing.values, *[Standing.STAFF] * 8]),
        "group": chance.maybe(chance.one_of(Group, branch), 0.7),
        "department": chance.maybe(chance.one_of(Department, branch)),
        **_papers(chance, branch),
    }


@builder(Post)
def post(chance: Chance, branch: Branch) -> dict:
    term = chance.maybe(chance.one_of(Term, branch))
    body = term.body if term else chance.maybe(chance.one_of(Body, branch))
    return {"person": chance.one_of(Person, branch), "body": body, "term": term, **chance.span()}


@builder(MembershipEvent)
def event(chance: Chance, branch: Branch) -> dict:
    return {"person": chance.one_of(Person, branch), "on": chance.maybe(chance.day(), 0.9)}


@builder(MembershipSpan, rows=30)
def span(chance: Chance, branch: Branch) -> dict:
    status = chance.choice(["active", "active", "active", "retained"])
    return {"person": chance.one_of(Person, branch), "status": status, **chance.span()}


@builder(Consent)
def consent(chance: Chance, branch: Branch) -> dict:
    given = chance.day()
    return {
        "person": chance.one_of(Person, branch),
        "given_on": given,
        "withdrawn_on": chance.maybe(given + timedelta(days=30), 0.3),
    }


@builder(Application)
def application(chance: Chance, branch: Branch) -> dict:
    # Who is admitted is a member from that day on: that follows from no random day.
    state = chance.choice([state for state in ApplicationState.values if state != ApplicationState.APPROVED])
    days = chance.dates_of(APPLICATION_DATES, state)
    return {
        "person": chance.one_of(Person, branch),
        "state": state,
        **dict.fromkeys(APPLICATION_DATES),
        **days,
    }
