"""Several at once: letters that are signed draw numbers, and none of them twice."""

ROUNDS = 20


def test_five_letters_signed_at_once_draw_five_numbers(race):
    found = race(*[f"issue {number}" for number in range(5)], prepare="letters", rounds=ROUNDS)

    # Above the number that paper had given.
    assert found == [sorted(f"示工〔2024〕{number}号" for number in range(8, 13))] * ROUNDS


def test_one_letter_signed_by_three_at_once_is_signed_once(race):
    found = race(*["issue 0"] * 3, prepare="letters", rounds=ROUNDS)

    assert found == [["wrong_state", "wrong_state", "示工〔2024〕8号"]] * ROUNDS


def test_race_for_a_number_is_a_real_one(race):
    found = race("careless_issue 0", "careless_issue 1", prepare="letters")

    assert found == [["示工〔2024〕2号", "示工〔2024〕2号"]]
