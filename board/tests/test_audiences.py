"""Who reads what: everybody, the unit by its code or a login, nobody. What is for the unit never reaches strangers."""

from datetime import date

import pytest
import time_machine
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.test import Client

from board.models import BoardSetting
from board.passes import COOKIE, DAYS
from board.selectors import setting_of
from board.services import is_code, renew_code, set_audience, set_indexed
from core.attachments import store
from core.audiences import Audience, includes, narrower
from core.check_codes import check_code
from core.errors import Refused
from core.kept import kept
from core.models import AuditEntry
from core.tests.factories import make_branch, make_user
from disclosure.services import show_file
from disclosure.tests.factories import make_published
from disclosure.tests.test_board_posts import _workbook
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db(transaction=True)
CLOSED, UNIT, EVERYBODY = Audience.CLOSED, Audience.UNIT, Audience.EVERYBODY
TODAY = date(2024, 6, 30)
HOME, ENTER = "/board/ours/", "/board/ours/enter/"


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel(TODAY):
        yield


@pytest.fixture
def branch(later):
    return make_branch(slug="ours", name="示例工会")


def opened(branch, audience) -> str:
    """The board opened to them, with a code; the code."""
    set_audience(branch=branch, audience=audience, by=None)
    return setting_of(branch).code or renew_code(branch=branch, by=None).code


def of_unit(branch, code: str) -> Client:
    """The browser of somebody who typed the code."""
    client = Client()
    client.post(ENTER, {"code": code})
    return client


def for_objections(branch, **over):
    days = {"first_day": date(2024, 6, 28), "last_day": date(2024, 7, 4), "objections_to": "工会办公室"}
    return make_published(branch, kind="objections", title="评优公示", text="拟推荐示例甲。", **days, **over)


def addresses_of(post) -> list[str]:
    """Every address at which a post might be read or found, its file and its code included."""
    file = store(ContentFile(_workbook("附表"), name="附表.xlsx"), branch=post.branch, by=None, target=post)
    show_file(post, file, shown=True, by=None)
    page = f"{HOME}posts/{post.public_id}/"
    return [HOME, page, f"{page}files/{file.public_id}/", f"{HOME}check/{check_code(post.public_id)}/"]


def read(client, address: str) -> tuple[int, str]:
    answer = client.get(address)
    if answer.streaming:
        return answer.status_code, "file"
    return answer.status_code, answer.text


def test_audiences_are_compared_by_their_width():
    assert narrower(UNIT, EVERYBODY) == narrower(EVERYBODY, UNIT) == UNIT
    assert [[includes(a, r) for r in (UNIT, EVERYBODY)] for a in (CLOSED, UNIT, EVERYBODY)] == [
        [False, False],
        [True, False],
        [True, True],
    ]


@pytest.mark.parametrize("audience", [UNIT, EVERYBODY])
@pytest.mark.parametrize(
    "make", [for_objections, lambda branch: make_published(branch, title="春游分组", text="第一组", audience="unit")]
)
def test_what_is_for_the_unit_is_read_with_the_code_and_by_no_stranger(branch, audience, make):
    code = opened(branch, audience)
    post = make(branch)
    addresses = addresses_of(post)
    inside, stranger = of_unit(branch, code), Client()

    # Read first by who may, so that whatever is kept is there when the stranger asks.
    seen = {address: read(inside, address) for address in addresses}
    told = {address: read(stranger, address) for address in addresses}

    assert seen[addresses[1]][0] == seen[addresses[2]][0] == seen[addresses[3]][0] == 200
    assert post.title in seen[addresses[1]][1]
    assert post.title in seen[addresses[3]][1]
    for status, text in told.values():
        assert post.title not in text
        assert post.text not in text
        assert text != "file"
        assert status in {200, 302, 404}
    assert [told[address][0] for address in addresses[1:3]] == [302, 302]


def test_page_for_the_unit_is_kept_by_nobody_and_that_for_everybody_by_all(branch):
    code = opened(branch, EVERYBODY)
    public, private = make_published(branch), make_published(branch, audience="unit")
    inside = of_unit(branch, code)

    shared = inside.get(f"{HOME}posts/{public.public_id}/")
    own = inside.get(f"{HOME}posts/{private.public_id}/")
    led = Client().get(f"{HOME}posts/{private.public_id}/")

    assert (shared["Cache-Control"], "Vary" in shared) == ("public, max-age=60, s-maxage=60", False)
    assert (own["Cache-Control"], own["Vary"], own["X-Robots-Tag"]) == (
        "private, no-store",
        "Cookie",
        "noindex, nofollow",
    )
    assert (led["Cache-Control"], led["Vary"]) == ("private, no-store", "Cookie")


def test_pass_shows_nothing_more_on_pages_that_all_read_alike(branch):
    code = opened(branch, EVERYBODY)
    make_published(branch, title="内部", audience="unit")

    assert of_unit(branch, code).get(HOME).content == Client().get(HOME).content


def test_unit_board_asks_for_the_code_once_and_leads_on(branch):
    code = opened(branch, UNIT)
    client = Client()

    asked = client.get(f"{HOME}?year=2024&lang=en")
    assert (asked.status_code, asked.url) == (302, f"{ENTER}?next=%2Fboard%2Fours%2F%3Fyear%3D2024%26lang%3Den")
    form = client.get(asked.url)
    assert (form.status_code, form["Cache-Control"]) == (200, "private, no-store")

    typed = client.post(ENTER, {"code": code, "next": "/board/ours/?year=2024&lang=en"})
    assert (typed.status_code, typed.url) == (302, "/board/ours/?year=2024&lang=en")
    cookie = typed.cookies[COOKIE]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (HOME, True, "Lax")
    assert int(cookie["max-age"]) == DAYS * 86_400
    assert code.replace(" ", "") not in cookie.value
    assert client.get(HOME).status_code == 200


@pytest.mark.parametrize("typed", ["", "1234 5678", "x" * 10_000, "\x00", "０", "口令"])
def test_wrong_code_opens_nothing_and_says_so(branch, typed):
    opened(branch, UNIT)
    BoardSetting.objects.update(code="8765 4321")
    client = Client()

    answer = client.post(ENTER, {"code": typed})

    assert (answer.status_code, COOKIE in answer.cookies) == (422, False)
    assert "口令不对" in answer.text
    assert client.get(HOME).status_code == 302


def test_code_is_read_as_it_is_typed_on_a_chinese_keyboard(branch):
    opened(branch, UNIT)
    setting = setting_of(branch)
    setting.code = "0123 4567"

    assert [is_code(setting, typed) for typed in ("01234567", "0123-4567", " 0123　4567 ", "０１２３４５６７")] == [
        True
    ] * 4
    assert [is_code(setting, typed) for typed in ("0123456", "012345678", "")] == [False] * 3
    assert not is_code(BoardSetting(branch=branch), "")


def test_new_code_ends_the_earlier_one(branch):
    first = opened(branch, UNIT)
    client = of_unit(branch, first)
    assert client.get(HOME).status_code == 200

    second = renew_code(branch=branch, by=None).code

    assert client.get(HOME).status_code == 302
    assert client.post(ENTER, {"code": first}).status_code == 422
    assert of_unit(branch, second).get(HOME).status_code == 200
    assert not any(
        code.replace(" ", "") in str(e.detail.text) for code in (first, second) for e in AuditEntry.objects.all()
    )


def test_pass_runs_out_and_holds_for_one_board_alone(branch):
    code = opened(branch, UNIT)
    other = make_branch(slug="theirs")
    set_audience(branch=other, audience=UNIT, by=None)
    client = of_unit(branch, code)
    client.cookies[COOKIE]["path"] = "/"

    assert client.get("/board/theirs/").status_code == 302
    with time_machine.travel(date(2024, 9, 27)):
        assert client.get(HOME).status_code == 200
    with time_machine.travel(date(2024, 9, 30)):
        assert client.get(HOME).status_code == 302


def test_forged_pass_opens_nothing(branch):
    opened(branch, UNIT)
    for forged in (f"{branch.pk}:1", f"{branch.pk}:1:x:y", ""):
        client = Client()
        client.cookies[COOKIE] = forged
        assert client.get(HOME).status_code == 302


def test_people_of_the_branch_need_no_code_and_others_do(branch):
    opened(branch, UNIT)
    member, foreign = make_user(), make_officer(make_branch())
    make_person(branch, user=member)

    for user, status in ((make_officer(branch, "auditor"), 200), (member, 200), (foreign, 302), (make_user(), 302)):
        client = Client()
        client.force_login(user)
        assert client.get(HOME).status_code == status


@pytest.mark.parametrize(
    "wanted", ["https://evil.example/", "//evil.example/", "/desk/ours/", "/board/ours/enter/", "\\"]
)
def test_code_leads_to_no_other_house(branch, wanted):
    code = opened(branch, UNIT)

    assert Client().post(ENTER, {"code": code, "next": wanted}).url == HOME


def test_closed_board_asks_for_no_code(branch):
    opened(branch, UNIT)
    set_audience(branch=branch, audience=CLOSED, by=None)

    assert [Client().get(address).status_code for address in (HOME, ENTER, "/board/none/enter/")] == [404] * 3
    assert Client().post(ENTER, {"code": setting_of(branch).code}).status_code == 404


def test_narrowing_takes_effect_at_once(branch):
    code = opened(branch, EVERYBODY)
    post = make_published(branch)
    page = f"{HOME}posts/{post.public_id}/"
    tags = {where: {"if-none-match": Client().get(where)["ETag"]} for where in (HOME, page)}
    inside = of_unit(branch, code)

    set_audience(branch=branch, audience=UNIT, by=None)
    assert [Client().get(where, headers=tag).status_code for where, tag in tags.items()] == [302, 302]
    assert inside.get(page).status_code == 200

    set_audience(branch=branch, audience=CLOSED, by=None)
    assert [inside.get(where, headers=tag).status_code for where, tag in tags.items()] == [404, 404]


def test_codes_are_tried_a_few_times_a_minute(branch, settings):
    code = opened(branch, UNIT)
    settings.LIMITS_A_MINUTE = {"unit_code": 3}
    caches["default"].clear()
    client = Client()

    answers = [client.post(ENTER, {"code": "0000 0000"}).status_code for _time in range(4)]

    assert answers == [422, 422, 422, 429]
    assert client.post(ENTER, {"code": code}).status_code == 429
    assert client.get(ENTER).status_code == 200


def test_search_engines_stay_away_unless_the_branch_asks_for_them(branch, client):
    opened(branch, EVERYBODY)
    private = make_published(branch, audience="unit")
    assert client.get(HOME)["X-Robots-Tag"] == "noindex, nofollow"

    set_indexed(branch=branch, is_indexed=True, by=None)
    page = client.get(HOME)
    assert ("X-Robots-Tag" in page, 'name="robots"' in page.text) == (False, False)
    inside = of_unit(branch, setting_of(branch).code).get(f"{HOME}posts/{private.public_id}/")
    assert (inside["X-Robots-Tag"], 'name="robots"' in inside.text) == ("noindex, nofollow", True)

    set_audience(branch=branch, audience=UNIT, by=None)
    for page in (client.get(HOME), of_unit(branch, setting_of(branch).code).get(HOME)):
        assert page["X-Robots-Tag"] == "noindex, nofollow"


def test_officers_see_at_a_glance_who_reads_what(branch, client):
    client.force_login(make_officer(branch))

    told = []
    for audience in (CLOSED, UNIT, EVERYBODY):
        client.post("/desk/ours/board/audience/", {"audience": audience})
        told.append(
            [
                tuple(reads for _reader, reads in line.by)
                for line in client.get("/desk/ours/board/").context["glance"].lines
            ]
        )

    everybody, unit, nobody = (True, True), (False, True), (False, False)
    assert told == [
        [nobody] * 5,
        [unit, unit, unit, unit, nobody],
        [everybody, everybody, unit, unit, nobody],
    ]


def test_officers_give_a_new_code_and_let_search_engines_in(branch, client):
    client.force_login(make_officer(branch))
    client.post("/desk/ours/board/audience/", {"audience": "unit"})
    first = setting_of(branch).code

    page = client.post("/desk/ours/board/code/", follow=True)
    assert setting_of(branch).code != first
    assert setting_of(branch).code in page.text

    client.post("/desk/ours/board/indexing/", {"indexed": "yes"})
    assert setting_of(branch).is_indexed
    client.post("/desk/ours/board/indexing/", {"indexed": "no"})
    assert not setting_of(branch).is_indexed


def test_who_may_not_publish_gives_no_code_and_lets_nobody_in(branch, client):
    auditor = make_officer(branch, "auditor")
    for change in (
        lambda: renew_code(branch=branch, by=auditor),
        lambda: set_indexed(branch=branch, is_indexed=True, by=auditor),
    ):
        with pytest.raises(Refused) as refusal:
            change()
        assert refusal.value.code == "no_right"
    client.force_login(auditor)
    assert client.post("/desk/ours/board/code/").status_code == 403


def test_entrance_of_a_code_needs_the_token_of_its_form(branch):
    code = opened(branch, UNIT)

    assert Client(enforce_csrf_checks=True).post(ENTER, {"code": code}).status_code == 403


def test_preview_shows_what_the_unit_would_read(branch, client):
    post = for_objections(branch)
    client.force_login(make_officer(branch))

    assert post.title in client.get(HOME).text
    assert client.get(f"{HOME}posts/{post.public_id}/").status_code == 200


def test_strangers_would_read_what_was_kept_for_the_unit_were_it_not_told_apart(branch, monkeypatch):
    """The control of the tests above: with one copy for all readers they would fail."""
    code = opened(branch, EVERYBODY)
    post = for_objections(branch)
    monkeypatch.setattr("board.html.kept", lambda version, make, *about: kept(version, make, *about[:-3]))

    of_unit(branch, code).get(f"{HOME}posts/{post.public_id}/")

    assert post.title in Client().get(f"{HOME}posts/{post.public_id}/").text
