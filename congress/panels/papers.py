"""The buttons by which the papers of a record are printed, and the addresses of records."""

from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.urls import reverse

from core.panels import PRINT, Act


def record_url(slug: str, kind: str, record: models.Model) -> str:
    return reverse("desk:record_detail", args=[slug, kind, record.public_id])


def new(slug: str, kind: str, **said: str) -> str:
    return f"{reverse('desk:record_create', args=[slug, kind])}?{urlencode(said)}"


def files(slug: str, pack: str, record: models.Model, label: Any) -> tuple[Act, ...]:
    """The button of the whole file of a record."""
    return (Act(label, reverse("desk:pack", args=[slug, pack, record.public_id]), PRINT, is_post=True),)
