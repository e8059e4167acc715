"""Several officers at once: a session opens once, and no two minutes have one number."""

ROUNDS = 30


def test_session_is_opened_by_one_of_five(race):
    found = race(*["open_session"] * 5, prepare="congress", then="count_acts", rounds=ROUNDS)

    assert found == [["opened", *["wrong_state"] * 4, "congress.congresssession.open"]] * ROUNDS


def test_race_for_opening_is_a_real_one(race):
    assert race("careless_open", "careless_open", prepare="congress") == [["opened", "opened"]]


def test_two_minutes_get_two_numbers(race):
    found = race("number 0", "number 1", prepare="congress", rounds=ROUNDS)

    assert found == [["纪要〔2024〕1号", "纪要〔2024〕2号"]] * ROUNDS


def test_minutes_of_one_meeting_get_one_number(race):
    found = race(*["number 0"] * 5, prepare="congress", then="count_acts", rounds=ROUNDS)

    assert found == [[*["numbered"] * 4, "纪要〔2024〕1号", "congress.meeting.change"]] * ROUNDS


def test_race_for_numbers_is_a_real_one(race):
    assert race("careless_number 0", "careless_number 1", prepare="congress") == [["纪要〔2024〕1号"] * 2]
