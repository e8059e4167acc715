"""The button by which the whole file of a record is taken away."""

from typing import Any

from django.db import models
from django.urls import reverse

from core.panels import PRINT, Act


def files(slug: str, pack: str, record: models.Model, label: Any) -> tuple[Act, ...]:
    """The button of the whole file of a record."""
    return (Act(label, reverse("desk:pack", args=[slug, pack, record.public_id]), PRINT, is_post=True),)
