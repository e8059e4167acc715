"""As what people belong to the unit; membership: its states, its events, and which event leads to which state."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move


class Standing(models.TextChoices):
    """As what somebody belongs to the unit. Of the retired, the days on the staff say until when they were on it."""

    STAFF = "staff", _("of the staff")
    RETIRED = "retired", _("retired")
    DEPENDANT = "dependant", _("dependant")
    OTHER = "other", _("other")


class MemberStatus(models.TextChoices):
    NONE = "none", _("not a member")
    ACTIVE = "active", _("member")
    RETAINED = "retained", _("retained member")
    TRANSFERRED_OUT = "transferred_out", _("transferred out")
    RESIGNED = "resigned", _("resigned")
    AUTO_RESIGNED = "auto_resigned", _("resigned by absence")
    EXPELLED = "expelled", _("expelled")
    DECEASED = "deceased", _("deceased")


class EventKind(models.TextChoices):
    OPENING = "opening", _("on the register at the start")
    JOIN = "join", _("joined")
    TRANSFER_IN = "transfer_in", _("transferred in")
    RETAIN = "retain", _("membership retained")
    RESUME = "resume", _("membership resumed")
    TRANSFER_OUT = "transfer_out", _("moved away")
    RESIGN = "resign", _("left the union")
    AUTO_RESIGN = "auto_resign", _("left by absence")
    EXPEL = "expel", _("was expelled")
    SECOND = "second", _("seconded elsewhere")
    DEATH = "death", _("died")


S, K = MemberStatus, EventKind
OUTSIDE = {S.NONE, S.TRANSFERRED_OUT, S.RESIGNED, S.AUTO_RESIGNED}

# (state before, event) -> state after. 《中国工会章程》 and the rules on membership as practised; what is missing here
# is not possible: a retained member is not transferred in, an expelled one does not rejoin by a plain application.
AFTER = {
    # Who was there when the records began had no history before: whoever left comes back by joining.
    (S.NONE, K.OPENING): S.ACTIVE,
    **{(status, kind): S.ACTIVE for status in OUTSIDE for kind in (K.JOIN, K.TRANSFER_IN)},
    (S.ACTIVE, K.RETAIN): S.RETAINED,
    (S.NONE, K.RETAIN): S.RETAINED,
    (S.RETAINED, K.RESUME): S.ACTIVE,
    **{
        (status, kind): after
        for status in (S.ACTIVE, S.RETAINED)
        for kind, after in (
            (K.TRANSFER_OUT, S.TRANSFERRED_OUT),
            (K.RESIGN, S.RESIGNED),
            (K.EXPEL, S.EXPELLED),
            (K.DEATH, S.DECEASED),
        )
    },
    (S.ACTIVE, K.AUTO_RESIGN): S.AUTO_RESIGNED,
    # Who is lent out stays a member where they came from.
    (S.ACTIVE, K.SECOND): S.ACTIVE,
}

# What a span of membership may be: outside these states there is no membership to project.
IN_UNION = {S.ACTIVE, S.RETAINED}
# With which events somebody first stands on a register; a retained member may come as one.
ENTRY = {K.OPENING, K.JOIN, K.TRANSFER_IN, K.RETAIN}
# With which events a membership ends, and the rights of a post with it.
ENDS = {K.TRANSFER_OUT, K.RESIGN, K.AUTO_RESIGN, K.EXPEL, K.DEATH}
# An opening entry says who was there when the records began; nobody joined by it.
NEW_MEMBERS = {K.JOIN}


class CorrectionState(models.TextChoices):
    """How far a member's wish to have their own data corrected has come."""

    OPEN = "open", _("waiting for an answer")
    ACCEPTED = "accepted", _("taken over")
    REJECTED = "rejected", _("not taken over")


C = CorrectionState
CORRECTION_MOVES = {
    "accept": Move(_("take over"), frozenset({C.OPEN}), C.ACCEPTED, "desk.record", stamps="answered_on"),
    "reject": Move(
        _("do not take over"), frozenset({C.OPEN}), C.REJECTED, "desk.record", stamps="answered_on", needs_note=True
    ),
}
CORRECTION_DATES = {"answered_on": (frozenset({C.ACCEPTED, C.REJECTED}), frozenset())}
# What the committee decides; an entry in the live flow names its minutes.
DECIDED = {K.AUTO_RESIGN, K.EXPEL}


class ApplicationState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("handed in")
    GROUP = "group", _("heard by the group")
    SUB_UNION = "sub_union", _("heard by the sub-union")
    REVIEWED = "reviewed", _("reviewed by the committee")
    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("turned down")
    WITHDRAWN = "withdrawn", _("withdrawn by the applicant")


A = ApplicationState
RECORD, ADMIT = "desk.record", "members.admit"
UNDER_WAY = frozenset({A.SUBMITTED, A.GROUP, A.SUB_UNION, A.REVIEWED})
APPLICATION_MOVES = {
    "submit": Move(_("hand in"), frozenset({A.DRAFT}), A.SUBMITTED, RECORD, stamps="submitted_on"),
    "hear_group": Move(_("heard by the group"), frozenset({A.SUBMITTED}), A.GROUP, RECORD, stamps="group_on"),
    "hear_sub_union": Move(
        _("heard by the sub-union"), frozenset({A.SUBMITTED, A.GROUP}), A.SUB_UNION, RECORD, stamps="sub_union_on"
    ),
    "review": Move(
        _("reviewed by the committee"),
        frozenset({A.SUBMITTED, A.GROUP, A.SUB_UNION}),
        A.REVIEWED,
        RECORD,
        stamps="reviewed_on",
    ),
    "approve": Move(_("admit"), UNDER_WAY, A.APPROVED, ADMIT, stamps="approved_on"),
    "reject": Move(_("turn down"), UNDER_WAY, A.REJECTED, ADMIT, stamps="rejected_on", needs_note=True),
    "withdraw": Move(
        _("withdraw the application"), UNDER_WAY, A.WITHDRAWN, RECORD, stamps="withdrawn_on", needs_note=True
    ),
}
# Which states must carry a date, and which may: history entered from paper knows the decision and not each hearing.
LATER = UNDER_WAY | {A.APPROVED, A.REJECTED, A.WITHDRAWN}
APPLICATION_DATES = {
    "submitted_on": (frozenset({A.SUBMITTED}), LATER - {A.SUBMITTED}),
    "group_on": (frozenset({A.GROUP}), LATER - {A.SUBMITTED, A.GROUP}),
    "sub_union_on": (frozenset({A.SUB_UNION}), LATER - {A.SUBMITTED, A.GROUP, A.SUB_UNION}),
    "reviewed_on": (frozenset({A.REVIEWED}), frozenset({A.APPROVED, A.REJECTED, A.WITHDRAWN})),
    "approved_on": (frozenset({A.APPROVED}), frozenset()),
    "rejected_on": (frozenset({A.REJECTED}), frozenset()),
    "withdrawn_on": (frozenset({A.WITHDRAWN}), frozenset()),
}
# The last thing that happened first.
LATEST = {
    "withdrawn_on": A.WITHDRAWN,
    "rejected_on": A.REJECTED,
    "approved_on": A.APPROVED,
    "reviewed_on": A.REVIEWED,
    "sub_union_on": A.SUB_UNION,
    "group_on": A.GROUP,
    "submitted_on": A.SUBMITTED,
}


def application_state(dates: Mapping[str, date | None]) -> str:
    """How far an application came that is known only by its dates; without any it is a draft."""
    return next((state for name, state in LATEST.items() if dates.get(name)), A.DRAFT)
