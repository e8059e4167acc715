"""Several processes at once: what a by-law leaves is given once, a gift is approved once, nobody is insured twice,
nothing goes out of the stock that is not there, and a place is given once.
"""

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


def test_three_people_are_put_into_a_scheme_once_by_one_of_five(race):
    found = race(*["put_into_scheme"] * 5, prepare="scheme", then="totals_told", rounds=ROUNDS)

    assert found == [["insured", *["nobody"] * 4, "3 99.99"]] * ROUNDS


def test_race_for_a_roster_is_a_real_one(race):
    found = race("careless_put_into_scheme", "careless_put_into_scheme", prepare="scheme", then="totals_told")

    assert found == [["insured", "insured", "2 66.66"]]


def test_of_ten_things_in_stock_six_go_out_once(race):
    assert race(*["take_six"] * 5, prepare="stock", rounds=ROUNDS) == [[*["not_in_stock"] * 4, "taken"]] * ROUNDS


def test_race_for_the_stock_is_a_real_one(race):
    assert race("careless_take_six", "careless_take_six", prepare="stock") == [["taken", "taken"]]


def test_one_place_is_given_once_by_five(race):
    found = race(*["give_place"] * 5, prepare="offer", then="places_given", rounds=ROUNDS)

    assert found == [["given", *["no_place"] * 4, "1"]] * ROUNDS


def test_one_place_typed_by_hand_and_given_from_the_queue_is_given_once(race):
    acts = [*(f"type_place {name}" for name in "丙丁戊"), "give_place"]

    found = race(*acts, prepare="offer", then="places_given", rounds=ROUNDS)

    assert found == [["given", *["no_place"] * 3, "1"]] * ROUNDS


def test_race_for_a_place_is_a_real_one(race):
    found = race("careless_give_place 甲", "careless_give_place 乙", prepare="offer", then="places_given")

    assert found == [["given", "given", "2"]]
