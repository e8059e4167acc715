"""The topics that are to be made public, as the officers read them: what is late first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.models import Branch
from core.panels import new_record_url, record_url
from disclosure.selectors import Duty, DutyStanding

S = DutyStanding
TONES = {S.LATE: "hot", S.MISSING: "hot", S.SOON: "warn", S.UNSAID: "warn", S.FINE: "ok"}
ORDER = list(S)


@dataclass(frozen=True)
class DutyLine:
    """A duty with its colour and where it is done with."""

    duty: Duty
    tone: str
    how_often: str
    url: str
    post_url: str
    told_url: str


def duty_lines(found: Iterable[Duty], branch: Branch) -> list[DutyLine]:
    """What is late first, then by the day on which it is due."""
    ranked = sorted(
        found, key=lambda duty: (ORDER.index(duty.standing), (duty.due or duty.last or date.max), duty.topic.pk)
    )
    return [_line(duty, branch.slug) for duty in ranked]


def _line(duty: Duty, slug: str) -> DutyLine:
    topic = duty.topic
    how_often = " · ".join(filter(None, (topic.get_cadence_display(), topic.get_every_display())))
    return DutyLine(
        duty,
        TONES.get(duty.standing, ""),
        how_often,
        record_url(slug, "topics", topic),
        new_record_url(slug, "board-posts", topic=topic.name),
        new_record_url(slug, "publications", topic=topic.name),
    )
