"""What keeps a box from being filled by machines: no account, no picture puzzle, and nothing kept of who asked.

A form was looked at for some seconds before it is sent, has a field that people do not see, and may be sent so many
times an hour by one address and by all together. The address is counted as a digest of the day, in the cache, beside
nothing that was written.
"""

import time
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.limits import HOUR, TooOften, address_digest, count_within

SIGNER = signing.Signer(salt="disclosure.box")
A_DAY = 86_400


@dataclass(frozen=True)
class Proof:
    """That a page of ours was looked at: the number of its form, and when it was made."""

    form: uuid.UUID
    made: int

    @property
    def text(self) -> str:
        return SIGNER.sign_object([str(self.form), self.made])


def new_proof() -> Proof:
    return Proof(uuid.uuid4(), int(time.time()))


def read_proof(text: str) -> Proof | None:
    """The proof that a form brought back; None for one that is not ours, or older than a day."""
    try:
        form, made = SIGNER.unsign_object(text)
    except signing.BadSignature:
        return None
    return Proof(uuid.UUID(form), made) if time.time() - made < A_DAY else None


def check_written_by_somebody(proof: Proof | None, trap: str) -> None:
    """Raises Refused for what no person sends: a form that is not ours, one sent at once, a field that nobody sees."""
    if proof is None:
        raise Refused(_("This page was open for too long. Nothing is lost: send it once more."), code="stale")
    if time.time() - proof.made < settings.BOX_SECONDS:
        raise Refused(
            _("That was quicker than people write. Nothing is lost: wait a few seconds, then send it once more."),
            code="too_quick",
        )
    if trap:
        raise Refused(
            _("A field that people do not see was filled. Nothing is lost: empty it, then send it once more."),
            code="trap",
        )


def check_flood(request: HttpRequest, branch: int) -> None:
    """Count one letter or message. Raises TooOften for more than one address, or all together, may send in an hour."""
    limits = settings.BOX_AN_HOUR
    if count_within("box", f"{branch}:{address_digest(request)}", HOUR) > limits["one"]:
        raise TooOften(
            _("More than %(most)d messages came from your network within an hour. Nothing is lost: try again later."),
            params={"most": limits["one"]},
            code="too_often",
        )
    if count_within("box", branch, HOUR) > limits["all"]:
        raise TooOften(
            _("The box is full for this hour. Nothing is lost: try again later, or use the box on the wall."),
            code="too_often",
        )


def check_wrong_code(request: HttpRequest, branch: int) -> None:
    """Count a code that opened nothing. Raises TooOften for whoever tries too many."""
    most = settings.BOX_AN_HOUR["codes"]
    if count_within("box-codes", f"{branch}:{address_digest(request)}", HOUR) > most:
        raise TooOften(
            _("More than %(most)d wrong codes came from your network within an hour. Try again later."),
            params={"most": most},
            code="too_often",
        )
