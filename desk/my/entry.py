"""What a person's own page shows; whoever opens it has made sure that it is the person."""

from dataclasses import dataclass
from typing import Any

from django.db import models

from core.acts import act_label
from core.columns import column_text, written
from core.own import OwnLine, all_parts
from core.sheets import sheet_named
from core.sheets.words import name_of
from desk.records.detail import Fact, facts_of, revealed
from members.selectors import consents_of, correction_choices, corrections_of, memberships_of

ROSTER = "roster"


@dataclass(frozen=True)
class Part:
    """The lines of one area, or what to say when there are none."""

    label: Any
    empty: Any
    lines: list[OwnLine]

    @property
    def waits(self) -> bool:
        """Whether something in it may be done by the person."""
        return any(line.acts for line in self.lines)


@dataclass(frozen=True)
class OwnEntry:
    """The body of the page: the same whether somebody logged in or came by a personal link."""

    person: models.Model
    facts: list[Fact]
    memberships: list[OwnLine]
    parts: list[Part]
    consents: list[models.Model]
    corrections: list[models.Model]
    correctable: list[tuple[str, Any]]

    @property
    def has_masked(self) -> bool:
        return any(fact.is_masked for fact in self.facts)

    @property
    def told(self) -> list[Part]:
        """The parts that have something to tell; what may be done now stands first."""
        return sorted((part for part in self.parts if part.lines), key=lambda part: not part.waits)

    @property
    def silent(self) -> list[Part]:
        """Those that have not: on a phone they would push the rest off the page."""
        return [part for part in self.parts if not part.lines]

    @property
    def silent_names(self) -> list[str]:
        return [str(part.label) for part in self.silent]


def own_entry(person: models.Model) -> OwnEntry:
    """Everything that the page of one person shows; numbers masked."""
    return OwnEntry(
        person=person,
        facts=facts_of(sheet_named(ROSTER), person),
        memberships=[_membership(event) for event in memberships_of(person)],
        parts=[Part(part.label, part.empty, part.lines(person)) for part in all_parts()],
        consents=list(consents_of(person)),
        corrections=list(corrections_of(person)),
        correctable=correction_choices(),
    )


def own_numbers(person: models.Model) -> list[Fact]:
    """One's own protected facts in clear; who shows them has noted it."""
    return revealed(sheet_named(ROSTER), person)


def own_data(person: models.Model) -> dict[str, Any]:
    """All of it for taking along (个人信息保护法第四十五条), numbers whole, by the names that the page uses."""
    sheet, entry = sheet_named(ROSTER), own_entry(person)
    open_facts = {fact.name: fact.text for fact in entry.facts if not fact.is_masked}
    return {
        "branch": person.branch.name,
        "person": open_facts | {fact.name: fact.text for fact in own_numbers(person)},
        "columns": [name_of(sheet, column) for column in sheet.columns],
        "membership": [line.told() for line in entry.memberships],
        "consents": [_consent(consent) for consent in entry.consents],
        "corrections": [
            {"about": str(c.get_about_display()), "state": str(c.get_state_display())} for c in entry.corrections
        ],
        **{part.key: [line.told() for line in part.lines(person)] for part in all_parts()},
    }


def _membership(event) -> OwnLine:
    return OwnLine(column_text(event, "on"), act_label(f"members.membershipevent.{event.kind}"), event.reason)


def _consent(consent: models.Model) -> dict[str, str]:
    return {
        "purpose": str(consent.get_purpose_display()),
        "given_on": written(consent.given_on),
        "withdrawn_on": written(consent.withdrawn_on),
        "version": consent.text_version,
    }
