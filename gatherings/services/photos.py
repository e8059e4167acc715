"""Photos of gatherings: kept with their words, put in order, released or not."""

from collections.abc import Mapping
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.attachments import shown_name, store
from core.errors import Refused
from core.filetypes import is_picture
from core.models import User
from core.services import change_record, create_record
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering, Photo
from gatherings.selectors import photos_of
from gatherings.services.locking import locked

# So many bytes tell what a file is.
HEAD = 16


@transaction.atomic
def add_photo(
    *, kind: GatheringKind, gathering: Gathering, file: File, words: Mapping[str, Any], by: User | None
) -> Photo:
    """Keep a picture behind those that are there. Refused for what is no picture, and as `core.attachments.store`."""
    found = locked(gathering)
    if not is_picture(file.read(HEAD)):
        raise Refused(
            _("“%(name)s” is no picture. Other papers are kept on the page of the record."),
            params={"name": shown_name(file.name)},
            code="no_picture",
        )
    kept = store(file, branch=found.branch, by=by, target=found)
    last = photos_of(kind, found).order_by("-position").first()
    photo = kind.photo(branch=found.branch, of=found, file=kept, position=last.position + 1 if last else 1, **words)
    return create_record(photo, by=by)


def change_photo(*, photo: Photo, words: Mapping[str, Any], by: User | None) -> Photo:
    """Change what is said of a photo, and whether it may be shown in public."""
    return change_record(photo, words, by=by)


@transaction.atomic
def move_photo(*, kind: GatheringKind, photo: Photo, by: User | None) -> None:
    """Put a photo before the one that stands before it; the first stays where it is."""
    found = locked(photo.of)
    order = list(photos_of(kind, found))
    place = next((place for place, other in enumerate(order) if other.pk == photo.pk), 0)
    if not place:
        return
    order[place - 1], order[place] = order[place], order[place - 1]
    for position, other in enumerate(order, start=1):
        change_record(other, {"position": position}, by=by)
