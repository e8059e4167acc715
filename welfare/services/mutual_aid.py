"""Schemes of mutual aid: the roster, the totals that follow from it, and the next term."""

import re
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.bulk import insert_rows
from core.errors import Refused
from core.models import Branch
from core.services import change_record, create_record, void_record
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, Table, new_record, store_record
from members.models import Person
from welfare.models import MutualAid, MutualAidClaim, MutualAidCover
from welfare.selectors import SHARES, continuing_in, has_roster, later_term, staying, totals_of
from welfare.services.lists import MOST_AT_ONCE

TOTALS = {"insured_number", "insured_unit", "insured_approximate", "insured_words", *SHARES}
_YEAR_AND_STAFF = re.compile(r"(?:20)?\d\d年度?|职工|会员")
OLD = ("insured_number", "insured_approximate", "insured_words", *SHARES)


@dataclass(frozen=True)
class Shares:
    """What is paid for each person, in yuan: by themselves, by the union, by an upper union."""

    own_share: Decimal | None = None
    union_share: Decimal | None = None
    upper_share: Decimal | None = None

    def by_name(self) -> dict[str, Decimal | None]:
        return {share: getattr(self, share) for share in SHARES}


def tell_totals(scheme: MutualAid) -> None:
    """Make a scheme say what its roster says, in the transaction that changed the roster; call it under the lock.

    What was typed before there was a roster is kept, and comes back when nobody stands on it any more. The totals are
    projected: the operation record tells of the lines.
    """
    now, told = MutualAid.objects.get(pk=scheme.pk), totals_of(scheme)
    if not told.people:
        kept = now.typed
        values = _back(kept) | {"typed": None} if kept else {}
    else:
        typed = now.typed or {name: _plain(getattr(now, name)) for name in OLD}
        known = {share: amount for share, amount in told.shares.items() if amount is not None}
        # A share that no line tells is still told by the scheme.
        shares = {share: known.get(share, _money(typed[share])) for share in SHARES}
        people = {"insured_number": told.people, "insured_approximate": False, "insured_words": ""}
        values = {**people, **shares, "typed": typed}
    if values:
        MutualAid.objects.filter(pk=scheme.pk).update(**values)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def _money(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _back(typed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _money(typed[name]) if name in SHARES else typed[name] for name in OLD}


def tell_all_totals(branch: Branch) -> None:
    """The same for every scheme of a branch that has a roster or had one."""
    for scheme in MutualAid.objects.in_branches([branch]).select_for_update():
        tell_totals(scheme)


def _locked(scheme: MutualAid) -> MutualAid:
    return MutualAid.objects.select_for_update().get(pk=scheme.pk)


def _check_totals(scheme: MutualAid, before: Mapping[str, Any]) -> None:
    """Raises Refused when totals were typed over those of a roster."""
    if says_otherwise(scheme, before, TOTALS) and has_roster(scheme):
        raise Refused(
            _("The number of people and the shares follow from the roster of “%(name)s”: change its lines instead."),
            params={"name": scheme.reference},
            code="totals_counted",
        )


@transaction.atomic
def change_scheme(scheme: MutualAid, changes: Mapping[str, Any], *, by) -> MutualAid:
    """Change a scheme; its totals only where it has no roster. Raises what `change_record` raises."""
    now, before = as_changed(scheme, changes)
    _check_totals(now, before)
    return change_record(scheme, changes, by=by)


def take_scheme_row(values: dict[str, Any], *, existing: MutualAid | None, public_id: str, intake: Intake) -> MutualAid:
    """Store one row of a list of schemes. Of a scheme with a roster a file's totals are passed over, typed ones refused."""
    scheme = existing or new_record(MutualAid, intake, public_id)
    before = field_values(scheme) if existing else {}
    for attr, value in values.items():
        setattr(scheme, attr, value)
    if existing and intake.only_numbered:
        _check_totals(scheme, before)
    elif existing and says_otherwise(scheme, before, TOTALS) and has_roster(scheme):
        for name in TOTALS:
            setattr(scheme, name, before[name])
    store_record(scheme, existing=existing, before=before)
    return scheme


def take_cover_row(
    values: dict[str, Any], *, existing: MutualAidCover | None, public_id: str, intake: Intake
) -> MutualAidCover:
    """Store one line of a roster; the totals of its scheme follow."""
    cover = existing or new_record(MutualAidCover, intake, public_id)
    before = field_values(cover) if existing else {}
    for attr, value in values.items():
        setattr(cover, attr, value)
    for scheme in {cover.mutual_aid_id, before.get("mutual_aid", cover.mutual_aid_id)}:
        MutualAid.objects.select_for_update().get(pk=scheme)
    if store_record(cover, existing=existing, before=before):
        _tell_of(cover, before)
    return cover


def _tell_of(cover: MutualAidCover, before: Mapping[str, Any]) -> None:
    """The totals of the scheme that a line belongs to, and of the one it belonged to."""
    for scheme in MutualAid.objects.filter(pk__in={cover.mutual_aid_id, before.get("mutual_aid")} - {None}):
        tell_totals(scheme)


@transaction.atomic
def record_cover(cover: MutualAidCover, *, by) -> MutualAidCover:
    """Put somebody into a scheme; ValidationError for somebody who stands there already."""
    _locked(cover.mutual_aid)
    create_record(cover, by=by)
    tell_totals(cover.mutual_aid)
    return cover


@transaction.atomic
def change_cover(cover: MutualAidCover, changes: Mapping[str, Any], *, by) -> MutualAidCover:
    """Change a line of a roster; raises what `change_record` raises."""
    before = field_values(MutualAidCover.objects.select_for_update().get(pk=cover.pk))
    _locked(cover.mutual_aid)
    changed = change_record(cover, changes, by=by)
    _tell_of(changed, before)
    return changed


@transaction.atomic
def void_cover(cover: MutualAidCover, *, by, reason: str) -> MutualAidCover:
    """Take somebody out of a scheme who was put there by mistake; raises what `void_record` raises.

    Refused while a claim names the line.
    """
    scheme = _locked(cover.mutual_aid)
    if MutualAidClaim.objects.in_branches([scheme.branch_id]).standing().filter(cover=cover).exists():
        raise Refused(_("A claim names this line of the roster: void or change the claim first."), code="in_use")
    voided = void_record(cover, by=by, reason=reason)
    tell_totals(scheme)
    return voided


@transaction.atomic
def insure(scheme: MutualAid, people: Collection[Person], shares: Shares, *, by) -> int:
    """Put people into a scheme with what is paid for each; nobody stands there twice.

    Whoever was in the term just before does not wait again. Refused without anybody and for too many at once. Returns
    how many were added.
    """
    locked = _locked(scheme)
    if len(people) > MOST_AT_ONCE:
        raise Refused(
            _("These are more than %(most)d people: make the list department by department, or bring it as a file."),
            params={"most": MOST_AT_ONCE},
            code="too_many",
        )
    known = set(MutualAidCover.objects.standing().filter(mutual_aid=locked).values_list("person", flat=True))
    new = [person for person in dict.fromkeys(people) if person.pk not in known]
    if not new:
        raise Refused(_("Tick at least one person who is not on the list yet."), code="nobody")
    going_on = continuing_in(locked)
    lines = [_line(locked, by, person=each, continues=str(each.pk) in going_on, **shares.by_name()) for each in new]
    _insert(lines)
    detail = {"added": len(new)}
    record("welfare.mutualaidcover.list", by=by, branch=locked.branch, target=target_of(locked), detail=detail)
    tell_totals(locked)
    return len(new)


def _line(scheme: MutualAid, by, **values: Any) -> MutualAidCover:
    return MutualAidCover(
        branch_id=scheme.branch_id, public_id=uuid.uuid4(), created_by=by, mutual_aid=scheme, **values
    )


def _insert(lines: list[MutualAidCover]) -> None:
    refused = insert_rows(lines)
    if refused:
        raise refused[0][1]


@transaction.atomic
def renew(scheme: MutualAid, *, first_day: date, last_day: date, waiting_days: int | None, by) -> MutualAid:
    """Record the next term of a scheme and carry over who stays, each with the same shares and without waiting.

    Refused when a later term is recorded already, when the days overlap or stand the wrong way round, and for a scheme
    of which nobody is recorded.
    """
    locked = _locked(scheme)
    if later_term(locked) is not None:
        raise Refused(
            _("The next term of “%(name)s” is recorded already."), params={"name": locked.name}, code="renewed"
        )
    if locked.last_day and first_day <= locked.last_day:
        raise Refused(
            _("The next term begins after this one ends on %(day)s."),
            params={"day": locked.last_day.isoformat()},
            code="overlaps",
        )
    stay = staying(locked, first_day).covers
    if not stay:
        raise Refused(_("Nobody of this scheme goes on: make its roster first."), code="nobody")
    term = MutualAid(
        branch=locked.branch,
        name=locked.name,
        provider=locked.provider,
        first_day=first_day,
        last_day=last_day,
        waiting_days=waiting_days,
    )
    create_record(term, by=by)
    _insert([_carried(cover, term, by) for cover in stay])
    detail = {"carried_over": len(stay), "term": str(term.public_id)}
    record("welfare.mutualaid.renew", by=by, branch=locked.branch, target=target_of(locked), detail=detail)
    tell_totals(term)
    return MutualAid.objects.get(pk=term.pk)


def _carried(cover: MutualAidCover, term: MutualAid, by) -> MutualAidCover:
    shares = {share: getattr(cover, share) for share in SHARES}
    # Whoever is outside the roster of the branch is carried over by name.
    return _line(term, by, person=cover.person, person_name=cover.person_name, continues=True, **shares)


def claim_values(claim: MutualAidClaim) -> dict[str, Any]:
    """What the list says of a stored claim beyond its own fields."""
    return {"insured": claim.cover.subject if claim.cover else ""}


def take_claim_row(
    values: dict[str, Any], *, existing: MutualAidClaim | None, public_id: str, intake: Intake
) -> MutualAidClaim:
    """Store one claim; whom it names must stand on the roster of the scheme."""
    claim = existing or new_record(MutualAidClaim, intake, public_id)
    before = field_values(claim) if existing else {}
    for attr, value in values.items():
        if attr != "insured":
            setattr(claim, attr, value)
    if "insured" in values:
        claim.cover = _cover_of(claim, values["insured"])
    store_record(claim, existing=existing, before=before)
    return claim


def _cover_of(claim: MutualAidClaim, subject: Person | str) -> MutualAidCover | None:
    if not subject:
        return None
    who = str(subject.pk) if isinstance(subject, Person) else subject
    lines = MutualAidCover.objects.in_branches([claim.branch_id]).standing().filter(mutual_aid=claim.mutual_aid)
    found = lines.filter(who=who).first()
    if found is None:
        raise Refused(
            _("“%(name)s” does not stand on the roster of “%(scheme)s”."),
            params={"name": str(subject), "scheme": claim.mutual_aid.reference},
            code="not_insured",
        )
    return found


def scheme_of_list(table: Table, intake: Intake) -> None:
    """Give the rows of a roster the one recorded scheme that its title means; else they keep the name and are refused."""
    told = table.told.get("mutual_aid")
    rows = [row for same in intake.named(MutualAid, "name").values() for row in same] if told else []
    found = [row for row in rows if _is_meant(row, told) and (not intake.year or row.first_day.year == intake.year)]
    for row in table.rows if len(found) == 1 else ():
        if row.cells.get("mutual_aid") == told:
            row.cells["mutual_aid"] = found[0]


def _is_meant(scheme: MutualAid, told: str) -> bool:
    """Whether the words say the name, with or without the year and 职工 before it."""
    name, words = (_YEAR_AND_STAFF.sub("", text) for text in (scheme.name, told))
    return bool(name) and (name in words or words in name)
