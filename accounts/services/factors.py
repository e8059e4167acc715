"""The second factor: a telephone that shows six digits, and backup codes on paper."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_otp.oath import TOTP
from django_otp.util import random_hex

from accounts.models import Authenticator, BackupCode
from accounts.selectors import home_branch
from accounts.tokens import BACKUP_LENGTH, keyed_digest, new_code, plain
from core.audit import record, target_of
from core.errors import Refused
from core.models import User

BACKUP_CODES = 10
KEY_BYTES = 20
DIGITS = 6
# A clock that goes half a minute wrong is no reason to keep somebody out.
TOLERANCE = 1


@dataclass(frozen=True)
class Enrolled:
    """A second factor that has just been set up, with its backup codes: the only time that they are readable."""

    device: Authenticator
    backup_codes: tuple[str, ...]


def begin_factor(user: User) -> Authenticator:
    """A telephone to be, with a key of its own; nothing is stored before its first digits were seen."""
    return Authenticator(user=user, name="phone", secret=random_hex(KEY_BYTES))


@transaction.atomic
def confirm_factor(*, user: User, secret: str, digits: str) -> Enrolled:
    """Store the telephone once it has shown the right digits, with fresh backup codes; an earlier one is replaced.

    Refused for wrong digits.
    """
    device = Authenticator(user=user, name="phone", secret=secret)
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    typed = plain(digits)
    if not (typed.isascii() and typed.isdigit() and totp.verify(int(typed), TOLERANCE)):
        raise Refused(_("These are not the digits that the telephone shows now."), code="wrong_digits")
    User.objects.select_for_update().get(pk=user.pk)
    forget_factor(user)
    # The digits just shown open no door a second time.
    device.last_t = totp.t()
    device.save()
    texts = tuple(new_code(BACKUP_LENGTH) for _number in range(BACKUP_CODES))
    BackupCode.objects.bulk_create(BackupCode(user=user, digest=_digest(user, text)) for text in texts)
    record("accounts.factor_on", by=user, branch=home_branch(user), target=target_of(user))
    return Enrolled(device, texts)


@transaction.atomic
def show_factor(*, user: User, typed: str) -> Authenticator | None:
    """The telephone, when its six digits or a backup code are right; each is good once.

    None when they are wrong, and, whatever was typed, while the wait after earlier wrong ones lasts: 1, 2, 4, 8 …
    seconds. A wrong try is stored, so nothing is raised here.
    """
    device = Authenticator.objects.select_for_update().filter(user=user, confirmed=True).first()
    if device is None or not device.verify_is_allowed()[0]:
        return None
    text = plain(typed)
    if len(text) == DIGITS and text.isascii() and text.isdigit():
        return device if device.verify_token(text) else None
    used = BackupCode.objects.filter(user=user, digest=_digest(user, text), used_at=None).update(used_at=timezone.now())
    if not used:
        device.throttle_increment()
        return None
    device.throttle_reset()
    return device


@transaction.atomic
def drop_factor(*, user: User) -> None:
    """Switch one's own second factor off, with its backup codes."""
    forget_factor(user)
    record("accounts.factor_off", by=user, branch=home_branch(user), target=target_of(user))


def forget_factor(user: User) -> None:
    """Part of a service's transaction."""
    Authenticator.objects.filter(user=user).delete()
    BackupCode.objects.filter(user=user).delete()


def _digest(user: User, text: str) -> str:
    return keyed_digest(f"backup:{user.pk}", text)
