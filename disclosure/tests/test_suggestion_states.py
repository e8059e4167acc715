"""Every state of a suggestion and every move: what is allowed happens, everything else is refused and changes nothing."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.errors import Refused
from core.figures import Scope
from core.periods import Period
from core.public import all_public, public_rows
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch
from disclosure.models import Suggestion, SuggestionMessage
from disclosure.selectors.suggestions import talk_of
from disclosure.services import (
    change_suggestion,
    hide_answer,
    move_suggestion,
    note_suggestion,
    record_suggestion,
    show_answer,
)
from disclosure.suggestion_states import DATES, LATEST, MOVES, SuggestionState, own_moves, state_told_by
from disclosure.tests.factories import make_box_letter, make_suggestion
from members.models import Post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
RECEIVED, TODAY = date(2024, 3, 1), date(2024, 6, 28)
S = SuggestionState
STAMP = {state: name for name, state in LATEST.items()}


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def officer(branch):
    return make_officer(branch, first_name="周示戊")


def at(branch, state: str, **over) -> Suggestion:
    """A letter of the box that has come to a state."""
    days = {STAMP[state]: RECEIVED} if state in STAMP else {}
    return make_box_letter(branch, code=_code(), state=state, **{**days, **over}).suggestion


def _code(count=[0]) -> str:  # noqa: B006
    count[0] += 1
    return f"AAAA-BBBB-C{str(count[0]).translate(str.maketrans('01', 'XY')).rjust(3, 'A')}"


def filled(branch, action: str) -> dict:
    """What a move needs beside its reason."""
    return {
        "assign": {"handler": "后勤科"},
        "reply": {"reply": "已办"},
        "reply_again": {"reply": "又办"},
        "convert": {"motion_reference": "第3号提案"},
        "merge": {"merged_into": make_suggestion(branch)},
    }.get(action, {})


def move(suggestion, action, by=None, **over):
    how = {"note": "与职责无关", "changes": filled(suggestion.branch, action), "on": TODAY, **over}
    return move_suggestion(suggestion, action=action, by=by, **how)


@pytest.mark.parametrize("state", S.values)
@pytest.mark.parametrize("action", MOVES)
def test_every_state_with_every_move(branch, officer, state, action):
    suggestion = at(branch, state)
    is_allowed = state in MOVES[action].sources and action in own_moves(suggestion)

    if is_allowed:
        moved = move(suggestion, action, officer)
        stamp = MOVES[action].stamps
        assert moved.state == MOVES[action].target
        assert not stamp or getattr(moved, stamp) == TODAY
    else:
        with pytest.raises(Refused) as refusal:
            move(suggestion, action, officer)
        assert refusal.value.code == "wrong_state"
        assert Suggestion.objects.get(pk=suggestion.pk).state == state


def test_answered_once_is_answered_again_and_keeps_the_day_of_the_first_answer(branch, officer):
    suggestion = at(branch, "assigned", replied_on=RECEIVED, reply="先答")

    with pytest.raises(Refused):
        move(suggestion, "decline", officer)
    with pytest.raises(Refused):
        move(suggestion, "reply", officer)
    again = move(suggestion, "reply_again", officer)

    assert (again.replied_on, again.reply, again.state) == (RECEIVED, "又办", "replied")


@pytest.mark.parametrize("action", ["assign", "reply", "convert", "merge"])
def test_move_that_lacks_what_it_needs_is_refused(branch, officer, action):
    with pytest.raises(Refused) as refusal:
        move(at(branch, "triaged"), action, officer, changes={})

    assert refusal.value.code == "needs_more"


@pytest.mark.parametrize("action", MOVES)
def test_who_keeps_the_books_moves_nothing(branch, action):
    state = next(iter(MOVES[action].sources))
    days = {"replied_on": RECEIVED} if action == "reply_again" else {}

    with pytest.raises(Refused) as refusal:
        move(at(branch, state, **days), action, make_officer(branch, Post.Position.TREASURER))

    assert refusal.value.code == "no_right"


@pytest.mark.parametrize(("action", "reads"), [("decline", "与职责无关"), ("convert", "第3号提案"), ("reply", "已办")])
def test_every_end_is_an_answer_that_the_sender_reads(branch, officer, action, reads):
    moved = move(make_box_letter(branch).suggestion, action, officer)

    assert moved.replied_on == TODAY
    assert reads in [moved.motion_reference, *(message.text for message in talk_of(moved))]


def test_answer_to_one_is_the_answer_to_what_was_merged_into_it(branch, officer):
    main, first, late = at(branch, "triaged"), at(branch, "received"), at(branch, "received")
    move(first, "merge", officer, changes={"merged_into": main})
    assert Suggestion.objects.get(pk=first.pk).replied_on is None

    move(main, "reply", officer)
    move(late, "merge", officer, changes={"merged_into": Suggestion.objects.get(pk=main.pk)})

    merged = Suggestion.objects.filter(merged_into=main)
    assert {(row.state, row.replied_on, row.reply) for row in merged} == {("merged", TODAY, "已办")}


@pytest.mark.parametrize("other", ["itself", "of another branch", "merged", "voided"])
def test_what_is_none_to_merge_into_is_refused(branch, officer, other):
    suggestion = at(branch, "received")
    target = {
        "itself": lambda: suggestion,
        "of another branch": lambda: make_suggestion(make_branch(slug="theirs")),
        "merged": lambda: at(branch, "merged"),
        "voided": lambda: at(branch, "received", voided_at="2024-03-02T00:00Z", void_reason="x"),
    }[other]()

    with pytest.raises(Refused) as refusal:
        move(suggestion, "merge", officer, changes={"merged_into": target})
    assert refusal.value.code == "merged_into"


@pytest.mark.parametrize("state", S.values)
def test_database_refuses_days_that_do_not_fit_the_state(branch, state):
    for name, (must, may) in DATES.items():
        row = at(branch, state)
        lawful = state in must | may if getattr(row, name) is None else state not in must
        value = TODAY if getattr(row, name) is None else None
        try:
            with transaction.atomic():
                Suggestion.objects.filter(pk=row.pk).update(**{name: value})
        except IntegrityError:
            assert not lawful, (state, name)
        else:
            assert lawful, (state, name)


def test_days_of_paper_tell_the_state(branch):
    days = dict.fromkeys(("replied_on", "closed_on", "declined_on"), "")
    told = {
        "甲": {},
        "乙": {"replied_on": "2024-03-05"},
        "丙": {"replied_on": "2024-03-05", "closed_on": "2024-04-01"},
        "丁": {"declined_on": "2024-03-05"},
    }
    rows = [
        TypedRow({"received_on": "2024-03-01", "content": name, **days, **more}, uuid4()) for name, more in told.items()
    ]

    taken = enter_rows(sheet_named("suggestions"), rows, branch=branch, by=None)

    assert taken.faults == []
    assert dict(Suggestion.objects.values_list("content", "state")) == {
        "甲": "received",
        "乙": "replied",
        "丙": "closed",
        "丁": "no_action",
    }
    assert state_told_by({}) == "received"


def test_words_of_a_letter_stand_whatever_a_sheet_says(branch):
    letter = make_box_letter(branch)
    number = letter.suggestion.public_id

    held = {"received_on": "2024-03-01", "content": "食堂增设窗口", "is_anonymous": "是", "replied_on": ""}

    for cells in ({**held, "content": "改写"}, {**held, "replied_on": "2024-03-05"}):
        taken = enter_rows(sheet_named("suggestions"), [TypedRow(cells, number)], branch=branch, by=None)
        assert [fault.refusal.code for fault in taken.faults] == ["letter_stands"]
    row = TypedRow({**held, "category": "食堂"}, number)
    assert enter_rows(sheet_named("suggestions"), [row], branch=branch, by=None).faults == []
    assert Suggestion.objects.get().category == "食堂"


def test_administrators_enter_and_change_through_the_same_doors(branch, officer):
    paper = record_suggestion(
        Suggestion(branch=branch, received_on=RECEIVED, content="甲", replied_on=TODAY), by=officer
    )
    assert paper.state == "replied"
    assert change_suggestion(paper, {"closed_on": TODAY}, by=officer).state == "closed"

    with pytest.raises(Refused):
        change_suggestion(at(branch, "received"), {"reply": "改写"}, by=officer)


def test_note_is_kept_and_the_record_does_not_say_what_it_says(branch, officer):
    suggestion = at(branch, "received")

    note_suggestion(suggestion, text="像是三车间的", by=officer, on=TODAY)

    assert SuggestionMessage.objects.get().by == officer
    with pytest.raises(Refused):
        note_suggestion(suggestion, text=" ", by=officer, on=TODAY)
    with pytest.raises(Refused):
        note_suggestion(suggestion, text="x", by=make_officer(branch, Post.Position.TREASURER), on=TODAY)


def test_no_message_of_a_sender_has_an_author(branch, officer):
    suggestion = at(branch, "received")

    with pytest.raises(IntegrityError), transaction.atomic():
        SuggestionMessage.objects.create(
            branch=branch, suggestion=suggestion, side="sender", text="x", on=TODAY, by=officer
        )


def shown(branch) -> list[str]:
    section = next(section for section in all_public() if section.key == "disclosure.answers")
    rows = public_rows(section, Scope.of(branch, Period.year_of(2024))).rows
    return [row.texts["public_question"].text for row in rows]


def test_answer_is_shown_publicly_retold_and_taken_down_at_once(branch, officer):
    suggestion = at(branch, "replied", content="我是三车间夜班的，食堂晚上六点以后没有热菜", reply="已延长")

    show_answer(suggestion, question="建议延长晚餐时间。", answer="已延长到八点。", by=officer, on=TODAY)
    assert shown(branch) == ["建议延长晚餐时间。"]

    hidden = hide_answer(suggestion, by=officer)
    assert (shown(branch), hidden.public_question) == ([], "建议延长晚餐时间。")


@pytest.mark.parametrize(
    ("question", "answer", "code"),
    [
        ("", "好", "needs_more"),
        ("有人说：食堂晚上六点以后没有热菜，请改。", "好", "quoted"),
        ("有人问13800005678的事", "好", "private"),
        ("有人问延长供餐", "请钱示乙（110105194912310022X的）11010519491231002X来谈", "private"),
        ("有人问糖尿病餐", "好", "private"),
    ],
)
def test_answer_that_strangers_must_not_read_is_not_shown(branch, officer, question, answer, code):
    suggestion = at(branch, "replied", content="我是三车间夜班的，食堂晚上六点以后没有热菜", reply="已延长")

    with pytest.raises(Refused) as refusal:
        show_answer(suggestion, question=question, answer=answer, by=officer, on=TODAY)

    assert (refusal.value.code, shown(branch)) == (code, [])


def test_answer_is_shown_only_where_there_is_one_and_by_whoever_may_publish(branch, officer):
    how = {"question": "问", "answer": "答", "on": TODAY}
    with pytest.raises(Refused) as refusal:
        show_answer(at(branch, "received"), by=officer, **how)
    assert refusal.value.code == "unanswered"
    for act in (
        lambda by: show_answer(at(branch, "replied"), by=by, **how),
        lambda by: hide_answer(at(branch, "replied"), by=by),
    ):
        with pytest.raises(Refused) as refusal:
            act(make_officer(branch, Post.Position.TREASURER))
        assert refusal.value.code == "no_right"


def test_nothing_comes_before_it_was_received(branch):
    with pytest.raises(ValidationError):
        Suggestion(branch=branch, received_on=TODAY, content="x", state="triaged", triaged_on=RECEIVED).full_clean()
