"""As what people belong to the unit; membership: its states, its events, and which event leads to which state."""

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
}

# What a span of membership may be: outside these states there is no membership to project.
IN_UNION = {S.ACTIVE, S.RETAINED}
# With which events somebody first stands on a register; a retained member may come as one.
ENTRY = {K.OPENING, K.JOIN, K.TRANSFER_IN, K.RETAIN}
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
