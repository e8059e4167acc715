"""Several processes at once: one voter has one ballot in the box."""

ROUNDS = 30


def test_ballot_sent_by_five_at_once_is_one(race):
    found = race(*["cast"] * 5, prepare="poll", then="count_ballots", rounds=ROUNDS)

    assert found == [["cast", *["voted"] * 4, "1"]] * ROUNDS


def test_race_for_a_ballot_is_a_real_one(race):
    assert race("careless_cast", "careless_cast", prepare="poll", then="count_ballots") == [["cast", "cast", "2"]]
