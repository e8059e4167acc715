"""What was typed when the session had ended: kept, encrypted, in the session that follows, for whoever had typed it."""

import json
from dataclasses import dataclass

from django.http import HttpRequest

from core.crypto import decrypt, encrypt
from core.masking import mask_text
from core.models import User

WAS, KEPT = "session_was", "kept_form"
MOST = 200_000
TOKEN = "csrfmiddlewaretoken"
# Passwords and codes are typed anew.
NOT_KEPT = {"accounts", "admin"}


@dataclass(frozen=True)
class KeptForm:
    """A form as it was sent: where to, its fields with their values, and whether a file came along."""

    address: str
    fields: list[tuple[str, list[str]]]
    has_file: bool

    @property
    def words(self) -> list[str]:
        """What was typed, for its owner to know it again; numbers of people masked, and none of the form's own marks."""
        said = [mask_text(value.strip()) for name, values in self.fields if _is_typed(name) for value in values]
        return [value for value in said if value]


def remember_whose(request: HttpRequest, user: User) -> None:
    """Whose session ended, in the one that follows it."""
    request.session[WAS] = user.pk


def keep_form(request: HttpRequest) -> bool:
    """Keep the form of a request whose session has ended; False when there is nothing to keep, or too much of it."""
    whose = request.session.get(WAS)
    if request.method != "POST" or whose is None or request.resolver_match.namespace in NOT_KEPT:
        return False
    fields = [(name, values) for name, values in request.POST.lists() if name != TOKEN]
    text = json.dumps([request.get_full_path(), fields, bool(request.FILES)])
    if len(text) > MOST:
        return False
    request.session[KEPT] = [whose, encrypt(text)]
    return True


def kept_form(request: HttpRequest) -> KeptForm | None:
    """The form that waits for whoever is logged in; None for anybody else."""
    whose, text = request.session.get(KEPT, (None, ""))
    if whose != request.user.pk:
        return None
    address, fields, has_file = json.loads(decrypt(text))
    return KeptForm(address, [(name, values) for name, values in fields], has_file)


def forget_form(request: HttpRequest) -> None:
    """Once it was sent again or thrown away, nothing of it stays."""
    for key in (WAS, KEPT):
        request.session.pop(key, None)


def _is_typed(name: str) -> bool:
    return name not in {"public_id", "version", "next", "back"}
