"""Several processes at once: what is left of the money is spent once."""

ROUNDS = 30


def test_what_is_left_is_paid_out_to_one_of_five(race):
    found = race(*["pay"] * 5, prepare="money", then="sum_paid", rounds=ROUNDS)

    assert found == [[*["no_cash"] * 4, "paid", "600.00"]] * ROUNDS


def test_race_for_the_money_is_a_real_one(race):
    assert race("careless_pay", "careless_pay", prepare="money", then="sum_paid") == [["paid", "paid", "1200.00"]]
