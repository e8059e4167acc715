"""Finding one's way on a board: all its posts by year, its topics, its search, and what is for the unit alone."""

from dataclasses import dataclass
from itertools import groupby

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from board.html import Asked, Sent, page_html
from board.selectors import span_told
from core.dates import PreciseDay, Precision
from core.day_names import day_name
from core.masking import mask_text
from core.models import Branch
from core.periods import Period
from core.public import PublicText, all_public, rows_saying
from disclosure.selectors import (
    posts_of_topic,
    posts_of_unit,
    posts_of_year,
    publications_of_topic,
    topic_of,
    topics_with_posts,
    years_of_posts,
)
from reports.selectors import texts_titled

FEWEST, LONGEST = 2, 40
# Of each section so many are shown; who finds more says more.
MOST_HITS = 20
# Months have the same names in every year.
YEAR_OF_NAMES = 2000


@dataclass(frozen=True)
class Hit:
    """Something found: its day, what it is called, what else it says, and where it is read."""

    day: str
    title: PublicText
    more: tuple[str, ...]
    url: str


@dataclass(frozen=True)
class Hits:
    """What was found in one section."""

    title: str
    hits: tuple[Hit, ...]


def posts_html(asked: Asked, branch: Branch) -> Sent:
    """All posts of a year, by months; Http404 for a year without any."""
    reader, today = asked.reading.reader, asked.today
    years = years_of_posts(branch.pk, reader=reader, today=today)
    wanted = asked.own.get("year", "")
    if wanted and wanted not in map(str, years):
        raise Http404
    year = int(wanted) if wanted else next(iter(years), today.year)
    posts = posts_of_year(branch.pk, year, reader=reader, today=today)
    months = [(_month(month), list(found)) for month, found in groupby(posts, key=lambda post: post.day.month)]
    context = {
        "year": year,
        "years": years,
        "months": months,
        "topics": topics_with_posts(branch.pk, reader=reader, today=today),
    }
    return page_html(asked, branch, "board/posts.html", context)


def _month(number: int) -> str:
    """4月 or April; the year stands above."""
    first = Period.month(YEAR_OF_NAMES, number)
    return day_name(PreciseDay.in_period(first, Precision.MONTH), YEAR_OF_NAMES)


def topic_html(asked: Asked, branch: Branch, public_id) -> Sent:
    """What was made public of a topic, here and elsewhere; Http404 for what is no topic of the branch."""
    topic = topic_of(branch.pk, public_id)
    if topic is None:
        raise Http404
    reader, today = asked.reading.reader, asked.today
    published = [(day_name(line.day), line) for line in publications_of_topic(topic, today=today)]
    context = {
        "topic": topic,
        "name": mask_text(topic.name),
        "posts": posts_of_topic(topic, reader=reader, today=today),
        "published": published,
        "topics": topics_with_posts(branch.pk, reader=reader, today=today),
    }
    return page_html(asked, branch, "board/topic.html", context)


def unit_html(asked: Asked, branch: Branch) -> Sent:
    """What is for the unit alone."""
    return page_html(asked, branch, "board/unit.html", {"posts": posts_of_unit(branch.pk, today=asked.today)})


def search_html(asked: Asked, branch: Branch) -> Sent:
    """What the board says of some words, two characters at least."""
    words = " ".join(asked.own.get("q", "").replace("\x00", " ").split())[:LONGEST]
    found = _found(asked, branch, words) if len(words) >= FEWEST else []
    context = {"words": words, "found": found, "is_short": bool(words) and len(words) < FEWEST}
    return page_html(asked, branch, "board/search.html", context)


def _found(asked: Asked, branch: Branch, words: str) -> list[Hits]:
    scope = span_told(branch, today=asked.today)
    found = []
    for section in (section for section in all_public() if section.is_searched):
        rows = rows_saying(section, scope, words, asked.reading.reader)[:MOST_HITS]
        hits = tuple(_hit(asked, branch, section, row) for row in rows)
        found.append(Hits(str(section.title), hits))
    texts = texts_titled(branch, words) if mask_text(words) == words else []
    hits = tuple(
        Hit(
            day_name(text.published_on),
            PublicText(text.title, is_free=True),
            (),
            reverse("board:text", args=[branch.slug, text.public_id, "html"]),
        )
        for text in texts
    )
    found.append(Hits(_("Summaries and plans"), hits))
    return [each for each in found if each.hits]


def _hit(asked: Asked, branch: Branch, section, row) -> Hit:
    """A row leads to its own page, or to its section on the page of its year."""
    title, *others = section.columns
    apart = {section.day, section.body, *(step.column for step in section.steps)}
    more = tuple(row.texts[path].text for path in others if path not in apart and row.texts[path].text)
    if section.page:
        url = reverse(section.page, args=[branch.slug, row.public_id]) + asked.look.query
    else:
        year = {"year": str(row.day.year)} if row.day else {}
        home = reverse("board:detail", args=[branch.slug])
        url = f"{home}{asked.look.with_words(year)}#{section.key.replace('.', '-')}"
    return Hit(day_name(row.day) if row.day else "", row.texts[title], more, url)
