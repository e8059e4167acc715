"""Several processes at once: what a by-law leaves is given once, and a gift is approved once."""

ROUNDS = 30


def test_what_the_by_law_leaves_is_given_to_one_of_five(race):
    found = race(*["visit"] * 5, prepare="welfare", then="sum_given", rounds=ROUNDS)

    assert found == [[*["by_law_cap"] * 4, "given", "600.00"]] * ROUNDS


def test_race_for_what_is_left_is_a_real_one(race):
    assert race("careless_visit", "careless_visit", prepare="welfare", then="sum_given") == [
        ["given", "given", "1200.00"]
    ]


def test_gift_is_approved_once_by_one_of_five(race):
    found = race(*["approve_gift"] * 5, prepare="welfare", rounds=ROUNDS)

    assert found == [["approved", *["wrong_state"] * 4]] * ROUNDS


def test_race_for_an_approval_is_a_real_one(race):
    assert race("careless_approve_gift", "careless_approve_gift", prepare="welfare") == [["approved", "approved"]]
