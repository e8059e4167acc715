import json
import pickle

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.errors import Refused


def test_a_refusal_is_a_sentence_with_its_parameters():
    refusal = Refused("%(name)s has left the union.", params={"name": "甲"}, source="Charter", code="member_left")

    assert str(refusal) == "甲 has left the union."
    assert (refusal.code, refusal.params, refusal.source) == ("member_left", {"name": "甲"}, "Charter")


def test_a_sentence_without_parameters_may_hold_a_percent_sign():
    assert str(Refused("Only 60% may go to one item.")) == "Only 60% may go to one item."


def test_code_source_and_parameters_may_be_left_out():
    refusal = Refused("No.")

    assert (refusal.code, refusal.source, refusal.params) == ("refused", "", {})


def test_the_language_is_chosen_when_the_sentence_is_shown():
    refusal = Refused(_("January"))

    with translation.override("zh-hans"):
        assert str(refusal) == "一月"
    with translation.override("en"):
        assert str(refusal) == "January"


def test_a_stored_refusal_is_untranslated_json_and_reads_back_in_the_language_of_the_reader():
    with translation.override("zh-hans"):
        stored = json.loads(json.dumps(Refused(_("January"), params={"n": 3, "m": _("May")}, code="c").stored()))

    assert stored == {"code": "c", "message": "January", "params": {"n": 3, "m": "May"}, "source": ""}
    with translation.override("zh-hans"):
        assert str(Refused.restored(stored)) == "一月"
        assert Refused.restored(stored).code == "c"


def test_a_refusal_survives_the_way_to_another_process():
    refusal = pickle.loads(pickle.dumps(Refused("%(n)s", params={"n": 1}, code="c")))

    assert (str(refusal), refusal.code) == ("1", "c")
