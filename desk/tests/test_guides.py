"""Help per screen: found from the page one is on, with the rule behind it and how well that is known."""

import pytest
from django.urls import get_resolver, reverse

from core.guides import Guide, all_guides, guide, guide_for
from core.models import RuleSet
from core.rules import load_rules
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def officer(client, branch):
    user = make_officer(branch, "officer")
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    ("screen", "topic"),
    [
        ("/desk/ours/", "home"),
        ("/desk/ours/records/roster/", "roster"),
        ("/desk/ours/records/motions/new/", "motions"),
        ("/desk/ours/import/", "import"),
        ("/desk/ours/quick-fill/", "quick-fill"),
        ("/desk/ours/records/month-statements/", "closing"),
        ("/desk/ours/reports/", "reports"),
        ("/desk/ours/reports/next-plan/", "plan"),
    ],
)
def test_each_screen_leads_to_its_own_help(client, branch, screen, topic):
    client.force_login(make_officer(branch))

    found = client.get(screen)

    assert f'href="{reverse("desk:guide", args=["ours", topic])}"' in found.text


def test_screen_without_help_of_its_own_leads_to_all_of_it(client, branch, officer):
    url = reverse("desk:guide_list", args=["ours"])

    assert f'class="bell mast-help" href="{url}"' in " ".join(client.get("/desk/ours/style/").text.split())


def test_help_tells_steps_and_the_rule_with_source_and_mark(client, branch, officer):
    page = client.get(reverse("desk:guide", args=["ours", "congress"])).text

    assert "须有2/3以上代表到会方可召开。" in page
    assert "《学校教职工代表大会规定》《企业民主管理规定》（未核对条号） · " in page
    assert str(RuleSet.Mark.RECALLED.label) in page


def test_text_that_was_read_needs_no_mark(client, branch, officer):
    page = client.get(reverse("desk:guide", args=["ours", "roster"])).text

    assert "《中华人民共和国工会法》（2021年修正）第十一条</p>" in page


def test_rule_of_the_branch_goes_before_the_general_one_and_says_so(client, branch, officer):
    own = {"value": "45", "source": "本单位提案办法", "mark": RuleSet.Mark.CUSTOM, "jurisdiction": ""}
    RuleSet.objects.create(key="congress.motion_reply_days", branch=branch, **own)

    page = client.get(reverse("desk:guide", args=["ours", "motions"])).text

    assert "提案在45日内答复。" in page
    assert "本单位规定 · 本单位提案办法" in page


def test_no_such_help(client, branch, officer):
    assert client.get(reverse("desk:guide", args=["ours", "nonsense"])).status_code == 404


def test_list_names_every_guide_and_the_keys(client, branch, officer):
    page = client.get(reverse("desk:guide_list", args=["ours"])).text

    for each in all_guides():
        assert f'href="{reverse("desk:guide", args=["ours", each.slug])}"' in page
    assert "在输入框里打字时不起作用" in page


def test_every_guide_speaks_of_screens_and_rules_that_there_are(branch):
    kinds, known = {sheet.slug for sheet in all_sheets()}, set(RuleSet.objects.values_list("key", flat=True))
    apps = set(get_resolver().namespace_dict)
    for each in all_guides():
        assert set(each.kinds) <= kinds, each.slug
        assert {key for key, _text in each.rules} <= known, each.slug
        for view in each.views:
            app, _colon, name = view.partition(":")
            assert app in apps, view
            assert not name or name in get_resolver().namespace_dict[app][1].reverse_dict, view


def test_kind_of_record_stands_in_one_guide_only():
    told = [kind for each in all_guides() for kind in each.kinds]

    assert len(told) == len(set(told))


def test_guide_is_declared_once():
    with pytest.raises(ValueError, match="called 'motions'"):
        guide(Guide("motions", 1, "", "", ()))


def test_page_of_nothing_has_no_guide():
    assert guide_for("nowhere:at_all") is None


def test_help_takes_one_query_for_its_rules(client, branch, officer, django_assert_num_queries):
    client.get(reverse("desk:guide", args=["ours", "visits"]))

    # Who asks, the branch, their posts and the bell: and the rules.
    with django_assert_num_queries(5):
        client.get(reverse("desk:guide", args=["ours", "motions"]))
