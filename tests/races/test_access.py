"""Several processes at once: a code opens one account, a link does its act once."""

ROUNDS = 30


def test_code_opens_one_account_for_one_of_five(race):
    found = race(*["use_the_code"] * 5, prepare="code_and_link", then="count_access", rounds=ROUNDS)

    assert found == [[*["bad_code"] * 4, "opened", "1 1 0"]] * ROUNDS


def test_race_for_a_code_is_a_real_one(race):
    assert race("careless_code", "careless_code", prepare="code_and_link") == [["opened", "opened"]]


def test_link_for_one_use_is_used_by_one_of_five(race):
    found = race(*["use_the_link"] * 5, prepare="code_and_link", rounds=ROUNDS)

    assert found == [[*["ended"] * 4, "used"]] * ROUNDS


def test_race_for_a_link_is_a_real_one(race):
    assert race("careless_link", "careless_link", prepare="code_and_link") == [["used", "used"]]


def test_confirming_at_the_same_moment_is_told_once(race):
    found = race(*["confirm"] * 5, prepare="code_and_link many", then="count_access", rounds=ROUNDS)

    assert found == [[*["confirmed"] * 5, "0 0 1"]] * ROUNDS
