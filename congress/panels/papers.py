"""The buttons by which the papers of a record are printed, and the addresses of records."""

from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from core.panels import Act

PRINT = "workbook.export"


def record_url(slug: str, kind: str, record: models.Model) -> str:
    return reverse("desk:record_detail", args=[slug, kind, record.public_id])


def new(slug: str, kind: str, **said: str) -> str:
    return f"{reverse('desk:record_create', args=[slug, kind])}?{urlencode(said)}"


def printed(slug: str, record: models.Model, paper: tuple[Any, str], *, is_word: bool = False) -> tuple[Act, ...]:
    """The button of a paper (its name and its slug), and with `is_word` one for the same in Word."""
    label, name = paper
    url = reverse("desk:paper", args=[slug, name, record.public_id])
    acts = (Act(label, url, PRINT, is_post=True),)
    if is_word:
        acts += (Act(_("%(paper)s (Word)") % {"paper": label}, f"{url}?form=docx", PRINT, is_post=True),)
    return acts


def files(slug: str, pack: str, record: models.Model, label: Any) -> tuple[Act, ...]:
    """The button of the whole file of a record."""
    return (Act(label, reverse("desk:pack", args=[slug, pack, record.public_id]), PRINT, is_post=True),)
