"""A draft read: what stands in each of its places, the records' words or somebody's own, and how the two compare."""

from dataclasses import dataclass

from reports.compose import Said
from reports.models import Report, ReportPart
from reports.outlines import KINDS
from reports.slots import Shape, Slot
from reports.telling import Telling
from reports.tokens import words_of_values


@dataclass(frozen=True)
class Place:
    """A place of a draft: the stored part, and what the records say there today (`told`)."""

    part: ReportPart
    told: str

    @property
    def text(self) -> str:
        """What the report says here."""
        return "" if self.part.is_off else self.part.text or self.told

    @property
    def is_edited(self) -> bool:
        return bool(self.part.text)

    @property
    def has_moved(self) -> bool:
        """Whether the records now say something else than when the words here were written."""
        return self.is_edited and not self.part.is_own and self.told != self.part.seen

    @property
    def said(self) -> Said:
        part = self.part
        return Said(part.key, Shape(part.shape), self.text, part.level, part.is_ahead, part.seen if part.text else None)


@dataclass(frozen=True)
class Chapter:
    """A heading with the places up to the next heading; the lead has none."""

    heading: Place | None
    places: list[Place]

    @property
    def key(self) -> str:
        """How the address of its editor names it."""
        return str(self.heading.part.pk) if self.heading else "lead"

    @property
    def all(self) -> list[Place]:
        return [*([self.heading] if self.heading else []), *self.places]


class Draft:
    """A report that is being written, with everything that its pages show of it."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.telling = Telling(KINDS[report.kind], report.branch, report.scope, report.order)
        slots = {slot.key: slot for slot in self.telling.slots}
        self.places = [Place(part, self._told(part, slots)) for part in report.parts.all()]

    def _told(self, part: ReportPart, slots: dict[str, Slot]) -> str:
        slot = slots.get(part.key)
        return self.telling.words(slot) if slot else ""

    @property
    def said(self) -> list[Said]:
        """What stands in each place."""
        return [place.said for place in self.places]

    def chapters(self) -> list[Chapter]:
        found = [Chapter(None, [])]
        for place in self.places:
            if place.part.shape == Shape.HEADING:
                found.append(Chapter(place, []))
            else:
                found[-1].places.append(place)
        return found

    def chapter(self, key: str) -> Chapter | None:
        return next((chapter for chapter in self.chapters() if chapter.key == key), None)

    def title(self, chapter: Chapter) -> str:
        """The heading of a chapter as it would print, also while it is left out; the lead has none."""
        heading = chapter.heading
        return self.printed(heading.text or heading.told, is_ahead=heading.part.is_ahead) if heading else ""

    def moved(self) -> list[Place]:
        """The places whose words were edited while the records now say something else."""
        return [place for place in self.places if place.has_moved and not place.part.is_off]

    def printed(self, text: str, *, is_ahead: bool) -> str:
        """A text with figures as it would print."""
        values = self.telling.facts_of(is_ahead=is_ahead).values
        return "\n".join(words_of_values(line, values) for line in text.split("\n"))
