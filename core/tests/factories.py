"""Boring rows of core for the tests of every app."""

import uuid
from datetime import date
from itertools import count

from core.figures import Scope, evaluate_by
from core.models import Attachment, Branch, ImportBatch, User
from core.periods import Period

_numbers = count(1)


def make_branch(**over) -> Branch:
    number = next(_numbers)
    values = {"slug": f"branch-{number}", "name": f"第{number}工会", **over}
    return Branch.objects.create(**{"path": f"/{values['slug']}/", **values})


def make_user(**over) -> User:
    return User.objects.create_user(**{"username": f"user-{next(_numbers)}", "password": "x", **over})


def make_superuser(**over) -> User:
    """Somebody who has every right everywhere: for tests that are not about rights."""
    return make_user(**{"is_superuser": True, **over})


def make_batch(branch: Branch, **over) -> ImportBatch:
    return ImportBatch.objects.create(
        **{"branch": branch, "file_name": "表.xlsx", "sha256": uuid.uuid4().hex * 2, **over}
    )


def half_year(branch: Branch, year: int = 2024, number: int = 1, as_of: date | None = None) -> Scope:
    """The scope of one branch and half a year: the first of 2024 unless told otherwise."""
    return Scope.of(branch, Period.half(year, number), as_of)


def whole_year(branch: Branch, year: int = 2024, as_of: date | None = None) -> Scope:
    return Scope.of(branch, Period.year_of(year), as_of)


def values_by(key: str, scope: Scope, *by: str) -> dict:
    """The bare values of a figure's parts."""
    return {group: part.value for group, part in evaluate_by(key, scope, *by).items()}


def make_attachment(branch: Branch, **over) -> Attachment:
    """The row of a picture; nothing lies in the storage."""
    number = uuid.uuid4().hex
    values = {"kind": "png", "name": "照片.png", "path": f"attachments/{number}.png", "size": 1, "sha256": number * 2}
    return Attachment.objects.create(**{"branch": branch, **values, **over})
