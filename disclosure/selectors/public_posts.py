"""Posts as their readers see them: each on a page of its own, with its files and what became of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext as _

from core.audiences import Audience, includes
from core.check_codes import check_code, numbers_of
from core.masking import mask_text
from core.models import Attachment
from disclosure.models import BoardPost

# A post that was corrected more often than this is followed no further.
LONGEST_CHAIN = 20


class Standing(StrEnum):
    """How a published post fares on a day."""

    UP = "up"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    OVER = "over"


@dataclass(frozen=True)
class Where:
    """How a post fares, since when, and what took its place: `instead` is the number of the post that stands now."""

    standing: Standing
    since: date | None = None
    instead: UUID | None = None

    @property
    def word(self) -> str:
        return {
            Standing.UP: _("current"),
            Standing.CORRECTED: _("corrected"),
            Standing.WITHDRAWN: _("taken down"),
            Standing.OVER: _("its time is over"),
        }[self.standing]


@dataclass(frozen=True)
class PublicFile:
    """A file that may be read beside its post."""

    public_id: UUID
    name: str
    kilobytes: int
    is_picture: bool
    width: int | None
    height: int | None


@dataclass(frozen=True)
class PublicPost:
    """What a reader may know of a post, in texts and days."""

    public_id: UUID
    title: str
    kind: str
    is_for_objections: bool
    is_of_unit: bool
    topic: str
    topic_id: UUID | None
    text: str
    first_day: date | None
    last_day: date | None
    published_on: date
    responsible: str
    objections_to: str
    earlier: tuple[date, ...]
    files: tuple[PublicFile, ...]

    @property
    def check_code(self) -> str:
        return check_code(self.public_id)


def post_in_public(branch: int, public_id: UUID, *, today: date) -> BoardPost | None:
    """The post of a branch (its id) that was published online by that day, whatever became of it; one query."""
    return _published(branch, today).filter(public_id=public_id).first()


def post_of_code(branch: int, code: str, *, today: date) -> BoardPost | None:
    """The post whose papers carry that code; one query, none for what is no code."""
    numbers = numbers_of(code)
    return _published(branch, today).filter(public_id__range=numbers).first() if numbers else None


def _published(branch: int, today: date):
    rows = BoardPost.objects.in_branches([branch]).standing().exclude(audience=Audience.CLOSED)
    begun = rows.filter(published_on__lte=today).exclude(first_day__gt=today)
    return begun.select_related("branch", "topic")


def where_stands(post: BoardPost, *, today: date, reader: str) -> Where:
    """How the post fares; what took its place is named to whom may read it."""
    if post.withdrawn_on and post.withdrawn_on <= today:
        last = _last_correction(post, today)
        if last is None:
            return Where(Standing.WITHDRAWN, post.withdrawn_on)
        may_read = includes(last.readers, reader)
        return Where(Standing.CORRECTED, last.published_on, last.public_id if may_read else None)
    if post.kind == BoardPost.Kind.OBJECTIONS:
        ends = [day for day in (post.archived_on, post.last_day) if day]
        is_over = (post.last_day and post.last_day < today) or (post.archived_on and post.archived_on <= today)
        return Where(Standing.OVER, min(ends)) if is_over else Where(Standing.UP)
    return Where(Standing.UP)


def _last_correction(post: BoardPost, today: date) -> BoardPost | None:
    """The post that stands in its place in the end; None where every correction was taken down again."""
    found, at = None, post
    for _step in range(LONGEST_CHAIN):
        at = at.corrected_by.standing().filter(published_on__lte=today).order_by("-published_on", "-pk").first()
        if at is None:
            return found
        if at.withdrawn_on is None or at.withdrawn_on > today:
            found = at
    return found


def public_post(post: BoardPost) -> PublicPost:
    """What may be read of a post that stands: free text without numbers of papers, telephones and cards."""
    is_for_objections = post.kind == BoardPost.Kind.OBJECTIONS
    return PublicPost(
        public_id=post.public_id,
        title=mask_text(post.title),
        kind=post.get_kind_display(),
        is_for_objections=is_for_objections,
        is_of_unit=post.readers == Audience.UNIT,
        topic=mask_text(post.topic.name) if post.topic else "",
        topic_id=post.topic.public_id if post.topic else None,
        text=mask_text(post.text),
        first_day=post.first_day,
        last_day=post.last_day,
        published_on=post.published_on,
        responsible=mask_text(post.responsible),
        # A telephone by which somebody objects is there to be called.
        objections_to=post.objections_to if is_for_objections else mask_text(post.objections_to),
        earlier=tuple(_earlier(post)),
        files=tuple(map(_file, shown_files(post))),
    )


def _earlier(post: BoardPost):
    """The days on which those were published whose place it takes, the latest first; what they said is gone."""
    at = post
    for _step in range(LONGEST_CHAIN):
        at = at.corrects
        if at is None:
            return
        if at.published_on and not at.is_voided:
            yield at.published_on


def shown_files(post: BoardPost):
    """The files of a post that were chosen for its readers."""
    return Attachment.objects.of(post).filter(is_public=True)


def papers_of(post: BoardPost) -> list[Attachment]:
    """All papers of a post, shown to its readers or not, as they came."""
    return list(Attachment.objects.of(post).select_related("branch"))


def paper_of(post: BoardPost, public_id: UUID) -> Attachment | None:
    """One of the papers of a post; None for what belongs to anything else."""
    return Attachment.objects.of(post).filter(public_id=public_id).first()


def public_file_of(post: BoardPost, public_id: UUID) -> Attachment | None:
    """A file that may be read beside the post; None for any other of its papers."""
    return shown_files(post).filter(public_id=public_id).first()


def _file(file: Attachment) -> PublicFile:
    kilobytes = max(1, round(file.size / 1024))
    return PublicFile(
        file.public_id, mask_text(file.download_name), kilobytes, file.is_picture, file.width, file.height
    )
