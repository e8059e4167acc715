"""Several processes at once: a move is made once, a person is entered once, and the record stays one chain."""

ROUNDS = 30


def test_move_is_made_once_by_one_of_five(race):
    found = race(*["move"] * 5, prepare="records", rounds=ROUNDS)

    assert found == [["moved", *["wrong_state"] * 4]] * ROUNDS


def test_race_for_a_move_is_a_real_one(race):
    assert race("careless_move", "careless_move", prepare="records") == [["moved", "moved"]]


def test_five_writers_make_one_unbroken_chain(race):
    (found,) = race(*["write 25"] * 5, prepare="records", then="look_at_chain")

    assert found == [*["written"] * 5, "125 125 []"]


def test_ticks_at_once_remind_once(race):
    found = race(*["make_reminders"] * 3, prepare="records", then="count_reminders", rounds=5)

    assert found == [[*["reminded"] * 3, "1"]] * 5


def test_race_for_a_reminder_is_a_real_one(race):
    assert race("careless_reminder", "careless_reminder", prepare="records") == [["clash", "made"]]


def test_officers_admit_one_applicant_once(race):
    found = race(*["admit"] * 5, prepare="records", then="count_people", rounds=ROUNDS)

    assert found == [["admitted", *["wrong_state"] * 4, "1 0"]] * ROUNDS


def test_race_for_an_application_is_a_real_one(race):
    found = race("careless_admit", "careless_admit", prepare="records", then="count_people")

    assert found == [["admitted", "admitted", "2 0"]]


def test_person_whom_officers_enter_at_once_is_entered_once(race):
    found = race(*[f"enter {number}" for number in range(5)], prepare="records", then="count_people", rounds=ROUNDS)

    assert found == [["entered", *["refused"] * 4, "1 1"]] * ROUNDS


def test_form_that_is_sent_again_at_once_makes_one_person(race):
    found = race(*["enter 7"] * 5, prepare="records", then="count_people", rounds=ROUNDS)

    assert {answers[-1].split()[1] for answers in found} == {"1"}


def test_race_for_a_person_is_a_real_one(race):
    found = race("careless_enter", "careless_enter", prepare="records", then="count_people")

    assert found == [["entered", "entered", "0 2"]]
