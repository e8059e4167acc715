"""Papers of a gathering: the notice, the sign-in sheet blank or filled, the short report with its photos."""

import io
import re
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from uuid import UUID

from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from PIL import Image as Pixels

from core.errors import Refused
from core.models import Branch
from core.papers import Grid, Image, Paper, PaperText, paper
from core.qr import qr_png
from gatherings.kinds import GatheringKind
from gatherings.models import Brief, Gathering
from gatherings.selectors import entries_of, guests_of, notice_of, photos_of
from gatherings.wording import brief_text, notice_text, when
from members.models import Person
from members.selectors import profile_of

# The paper of a kind is called like its sheet with one of these behind it.
NOTICE, SIGN_IN, BRIEF = "notice", "sign-in", "brief"
SHEET_HEADS = {1: ("序号", "姓名", "部门", "签名"), 2: ("序号", "姓名", "签名")}
BLANK_ROWS, MOST_ROWS = 40, 500
MOST_PHOTOS = 3
SEAL, SEALED_FOR = "gatherings.sign-in-sheet", timedelta(days=1)
A_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
# The longest side of a photo on paper, in pixels: 130 mm at 220 dots an inch.
LONG_SIDE = 1130


def slug_of(kind: GatheringKind, what: str) -> str:
    return f"{kind.sheet}-{what}"


def add_papers(kind: GatheringKind) -> None:
    """Register the papers of a kind of gathering."""
    for what, title, build, options in (
        (NOTICE, _("Notice"), notice_paper, ()),
        (SIGN_IN, _("Sign-in sheet"), sign_in_paper, ("who", "rows", "across", "link")),
        (BRIEF, _("Short report"), brief_paper, ("brief",)),
    ):
        slug = slug_of(kind, what)
        paper(Paper(slug, title, kind.sheet, partial(build, kind), may_be_blank=False, options=options))


def notice_paper(kind: GatheringKind, branch: Branch, gathering: Gathering, clear: bool) -> PaperText:
    """The notice as it stands, to be hung up."""
    profile, today = profile_of(branch), timezone.localdate()
    notice = notice_of(kind, gathering)
    lines = (notice.text or notice_text(kind, notice, profile, today)).splitlines()
    # The title, the union and the day stand in places of their own on paper.
    body = [
        line for line in lines if line.strip() and line.strip() != str(profile) and not A_DAY.fullmatch(line.strip())
    ]
    body = body[1:] if body and body[0].startswith("【") else body
    return PaperText(title=f"关于{gathering.title}的通知", parts=tuple(body), signature=str(profile), day=today)


def sign_in_paper(
    kind: GatheringKind, branch: Branch, gathering: Gathering, clear: bool, chosen: Mapping[str, str]
) -> PaperText:
    """签到表: the facts above, then rows to be signed; nothing stands below them, so no page holds a last line alone."""
    across = 2 if chosen["across"] == "2" else 1
    people = _people(kind, branch, gathering, chosen["who"])
    rows = people or [("", "")] * _number(chosen["rows"])
    lines = [(str(number), name, place) for number, (name, place) in enumerate(rows, start=1)]
    facts = [("时间", when(gathering, notice_of(kind, gathering).begins)), ("地点", gathering.place)]
    expected = len(people) if people else "＿＿"
    count = f"应到{expected}人，实到＿＿人，请假＿＿人，缺席＿＿人。"
    title = gathering.title if gathering.title.endswith("签到表") else f"{gathering.title}签到表"
    return PaperText(
        title=title,
        parts=(
            # Each on a line of its own: beside a long day the room for the place would break in two.
            *(f"{name}：{words or '＿＿＿＿＿＿＿＿'}" for name, words in facts),
            count,
            "记录人：＿＿＿＿＿＿＿＿",
            *_code(gathering, chosen["link"]),
            Grid(_laid(lines, across), head=SHEET_HEADS[across] * across, to_be_signed=True),
        ),
    )


def link_for_paper(gathering: Gathering, address: str) -> str:
    """The address of a link to check in, as a page hands it to the sheet: sealed, for it is printed as it comes."""
    return signing.dumps([str(gathering.public_id), address], salt=SEAL)


def _code(gathering: Gathering, sealed: str) -> tuple[Image, ...]:
    """The QR code by which people check in at the sheet; none where no link was made for it.

    Refused for a link of another gathering and one that was made long ago: nobody could check in by it.
    """
    if not sealed:
        return ()
    try:
        number, address = signing.loads(sealed, salt=SEAL, max_age=SEALED_FOR)
    except signing.BadSignature:
        number, address = "", ""
    if number != str(gathering.public_id):
        raise Refused(_("Make the link for checking in once more, and print the sheet from its page."), code="no_link")
    return (Image(qr_png(address), "扫码签到"),)


def _laid(lines: list[tuple[str, str, str]], across: int) -> tuple[tuple[str, ...], ...]:
    """One person in a row, or two: the left half of the list beside the right half."""
    if across == 1:
        return tuple((number, name, place, "") for number, name, place in lines)
    half = -(-len(lines) // 2)
    left, right = lines[:half], [*lines[half:], ("", "", "")]
    return tuple((a[0], a[1], "", b[0], b[1], "") for a, b in zip(left, right, strict=False))


def _number(said: str) -> int:
    return min(int(said), MOST_ROWS) if said.isdecimal() and int(said[:6]) else BLANK_ROWS


def _people(kind: GatheringKind, branch: Branch, gathering: Gathering, who: str) -> list[tuple[str, str]]:
    """Whom the sheet is filled with, each with a place; nobody for an empty sheet."""
    if who == "sign-ups":
        return [_line(entry.sign_up.subject) for entry in entries_of(kind, gathering) if not entry.waits]
    if who == "expected":
        return [(guest.name, guest.place or _line(guest.subject)[1]) for guest in guests_of(kind, gathering)]
    what, _colon, number = who.partition(":")
    people = Person.objects.in_branches([branch]).standing().select_related("department").order_by("sound", "pk")
    try:
        place = UUID(number)
    except ValueError:
        return []
    found = people.in_group(place) if what == "group" else people.in_department(place)
    return [_line(person) for person in found[:MOST_ROWS]]


def _line(subject: Person | str) -> tuple[str, str]:
    place = subject.department.name if isinstance(subject, Person) and subject.department else ""
    return str(subject), place


def brief_paper(
    kind: GatheringKind, branch: Branch, gathering: Gathering, clear: bool, chosen: Mapping[str, str]
) -> PaperText:
    """简讯 with up to three photos, which are not those of the signed sheet. Refused for one of another gathering."""
    found = kind.brief.objects.standing().filter(of=gathering)
    brief = next((row for row in found if str(row.public_id) == chosen["brief"]), None)
    if chosen["brief"] and brief is None:
        raise Refused(_("There is no such short report any more."), code="gone")
    text = brief.text if brief else brief_text(kind, gathering, profile_of(branch))
    photos = photos_of(kind, gathering).shown()[:MOST_PHOTOS]
    parts = [line.strip() for line in text.splitlines() if line.strip()]
    images = [Image(_for_paper(photo.file.read()), _told(photo)) for photo in photos]
    return PaperText(title=brief.title if brief else gathering.title, parts=(*parts, *images), ending=_by(brief))


def _by(brief: Brief | None) -> str:
    return f"（撰稿：{brief.author}）" if brief and brief.author else ""


def _told(photo) -> str:
    by = f"（{photo.photographer} 摄）" if photo.photographer else ""
    return f"{photo.caption}{by}"


def _for_paper(content: bytes) -> bytes:
    """The photo as a JPEG of the size in which it is printed: a text with three of them can be sent on."""
    image = Pixels.open(io.BytesIO(content)).convert("RGB")
    image.thumbnail((LONG_SIDE, LONG_SIDE))
    target = io.BytesIO()
    image.save(target, format="JPEG", quality=85, dpi=(220, 220))
    return target.getvalue()
