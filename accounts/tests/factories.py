"""Codes, links and second factors as they stand in the database; every maker takes the person first."""

from datetime import timedelta

from django.utils import timezone
from django_otp.oath import TOTP, hotp

from accounts.models import Authenticator, PersonalLink
from accounts.services import begin_factor, confirm_factor, issue_code
from accounts.tokens import keyed_digest
from core.models import User
from members.models import Person

OWN_ENTRY = "members.own_entry"


def make_code(person: Person, by: User | None = None) -> str:
    """A code as the slip prints it."""
    return issue_code(person=person, by=by).text


def make_link(person: Person, token: str, **over) -> PersonalLink:
    """A link whose token the test knows."""
    return PersonalLink.objects.create(
        **{
            "branch": person.branch,
            "person": person,
            "purpose": OWN_ENTRY,
            "digest": keyed_digest("link", token),
            "expires_at": timezone.now() + timedelta(days=14),
            **over,
        }
    )


def digits_of(device: Authenticator, steps: int = 0) -> str:
    """What the telephone shows now, or some half minutes later."""
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    totp.time = timezone.now().timestamp() + steps * device.step
    return f"{totp.token():06d}"


def digits_used(device: Authenticator) -> str:
    """What the telephone showed when the device last let somebody in."""
    return f"{hotp(device.bin_key, device.last_t, device.digits):06d}"


def make_factor(user: User) -> tuple[Authenticator, tuple[str, ...]]:
    """A second factor that is on, and its backup codes."""
    enrolled = confirm_factor(user=user, secret=(device := begin_factor(user)).secret, digits=digits_of(device))
    return enrolled.device, enrolled.backup_codes
