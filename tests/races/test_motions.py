"""Several at once: a motion is seconded once by one person, and merged into no chain."""

ROUNDS = 30


def test_person_who_seconds_five_times_at_once_does_so_once(race):
    found = race(*["second"] * 5, prepare="motions", then="count_motions", rounds=ROUNDS)

    assert found == [["seconded", *["twice"] * 4, "1 0 0"]] * ROUNDS


def test_race_for_a_second_is_a_real_one(race):
    assert race("careless_second", "careless_second", prepare="motions") == [["clash", "seconded"]]


def test_mergers_that_cross_make_no_circle(race):
    found = race("merge 一 二", "merge 二 一", prepare="motions", then="count_motions", rounds=ROUNDS)

    assert found == [["chain", "merged", "0 1 0"]] * ROUNDS


def test_race_of_crossing_mergers_is_a_real_one(race):
    found = race("careless_merge 一 二", "careless_merge 二 一", prepare="motions", then="count_motions")

    assert found == [["merged", "merged", "0 2 2"]]
