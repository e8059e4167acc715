"""Many at once: one place is one person's, the others wait in order, and nobody stands on the sheet twice."""

ROUNDS = 10


def test_twenty_sign_up_for_one_place_at_once_and_nineteen_wait_in_order(race):
    found = race(*[f"sign_up_four {number}" for number in range(5)], prepare="outing", rounds=ROUNDS)

    assert [sorted(map(int, " ".join(told).split())) for told in found] == [list(range(20))] * ROUNDS


def test_race_for_a_place_is_a_real_one(race):
    (told,) = race("careless_sign_up_four 1", "careless_sign_up_four 2", prepare="outing")

    assert " ".join(told).split().count("0") > 1


def test_same_person_marked_many_times_at_once_stands_on_the_sheet_once(race):
    found = race(*["come"] * 5, prepare="outing", then="count_who_came", rounds=ROUNDS)

    assert found == [[*["marked"] * 5, "1"]] * ROUNDS
