"""The form of the volumes: a row each, with its place, its name and whether it is kept."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.volumes import VOLUMES
from reports.ledgers.shelf import Volume
from reports.services.ledgers import LONGEST


class ShelfForm(forms.Form):
    """Three fields for each volume; volumes of one place keep the order in which they stood."""

    def __init__(self, data: Mapping[str, str] | None = None, *, shelf: list[Volume]) -> None:
        super().__init__(data)
        self.shelf = shelf
        for place, volume in enumerate(shelf, start=1):
            usual = VOLUMES[volume.key]
            self.fields[f"place_{volume.key}"] = forms.IntegerField(
                label=_("Place of %(volume)s") % {"volume": usual}, min_value=1, max_value=99, initial=place
            )
            self.fields[f"title_{volume.key}"] = forms.CharField(
                label=_("Name of %(volume)s") % {"volume": usual},
                max_length=LONGEST,
                required=False,
                initial=volume.title,
            )
            self.fields[f"on_{volume.key}"] = forms.BooleanField(
                label=_("Keep %(volume)s") % {"volume": usual}, required=False, initial=volume.is_on
            )
        for name, field in self.fields.items():
            field.widget.attrs["class"] = "form-check-input" if name.startswith("on_") else "form-control"

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The fields of each volume, to be drawn in a row."""
        return [
            {part: self[f"{part}_{volume.key}"] for part in ("place", "title", "on")} | {"volume": volume}
            for volume in self.shelf
        ]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """What was typed, in the order of the places."""
        said = self.cleaned_data
        ordered = sorted(self.shelf, key=lambda volume: said[f"place_{volume.key}"])
        return [
            {
                "key": volume.key,
                "title": said[f"title_{volume.key}"] or VOLUMES[volume.key],
                "is_on": said[f"on_{volume.key}"],
            }
            for volume in ordered
        ]
