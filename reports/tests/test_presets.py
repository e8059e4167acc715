"""A branch's own way of writing a kind of text: kept from one text, and the beginning of the next."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.errors import Refused
from core.models import Attachment
from core.periods import Period
from core.tests.factories import make_branch
from members.tests.factories import make_member
from members.tests.people import make_officer
from reports.correcting import draft_document
from reports.document import plain_text
from reports.drafts import Draft
from reports.models import Preset, Report
from reports.presets import laid_out
from reports.report_page import file_of
from reports.services.approval import move_report, start_correction
from reports.services.drafts import Typed, add_part, change_head, move_part, save_words, start_report
from reports.services.presets import drop_preset, keep_preset, keep_word_head
from reports.slots import Shape
from reports.tests.factories import make_preset
from reports.tests.office_heads import ORGAN, office_file, saved
from reports.tests.reading_word import docx_words

pytestmark = pytest.mark.django_db
FIRST, SECOND = Period.half(2024, 1), Period.half(2024, 2)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEMBERSHIP = "membership+people_apart"


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    for _number in range(12):
        make_member(branch, on=date(2020, 1, 1))
    for day in ("2024-04-10", "2024-10-10"):
        make_activity(branch, title="跳绳比赛", kind="sports", held=PreciseDay.parse(day))
    return branch


@pytest.fixture
def chair(branch):
    return make_officer(branch, first_name="周示戊")


@pytest.fixture
def report(branch, chair):
    return start_report("half_year", branch=branch, period=FIRST, as_of=FIRST.last_day, by=chair)


def begin(branch, by, preset=None):
    return start_report("half_year", branch=branch, period=SECOND, as_of=SECOND.last_day, by=by, preset=preset)


def place(report, key):
    return next(place for place in Draft(report).places if place.part.key == key)


def write(report, key, text, by, **over):
    found = place(report, key)
    typed = Typed(**{"pk": found.part.pk, "version": found.part.version, "text": text, "seen": found.told} | over)
    assert save_words(report, [typed], told={found.part.pk: found.told}, by=by).faults == {}


def words(report) -> list[str]:
    return plain_text(draft_document(Draft(report)))


def heading(report):
    """That of the chapter in which the members are told."""
    chapters = Draft(report).chapters()
    return next(one.heading.part for one in chapters if MEMBERSHIP in {place.part.key for place in one.places})


def keep(report, by, **over) -> Preset:
    return keep_preset(report, **{"name": "本会总结", "with_words": True, "by": by} | over)


@pytest.fixture
def laid(report, chair):
    """A text with everything that a preset keeps: order, headings, a chapter moved, words, a place left out, a head."""
    above = heading(report)
    write(report, above.key, "强组织，聚人心", chair)
    write(report, MEMBERSHIP, "本会现有会员[[members.members]]人。", chair)
    own = add_part(report, after=place(report, MEMBERSHIP).part, shape=Shape.HEADING, text="本期亮点", by=chair)
    add_part(report, after=own, shape=Shape.PARAGRAPH, text="获赠锦旗1面。", by=chair)
    sports = next(one.part.key for one in Draft(report).places if "sports" in one.part.key)
    write(report, sports, place(report, sports).told, chair, is_off=True)
    move_part(report, place(report, above.key).part, by_places=1, by=chair)
    return change_head(
        report, {"red_head": "示例工会文件", "annexes": ["activities"]}, version=report.version, by=chair
    )


def test_next_text_begins_as_this_one_is_laid_out(branch, laid, chair):
    begun = begin(branch, chair, keep(laid, chair))

    said = "".join(words(begun))
    assert [part.key for part in begun.parts.all()] == [part.key for part in laid.parts.all()]
    for text in ("强组织，聚人心", "本会现有会员12人。", "本期亮点", "获赠锦旗1面。"):
        assert text in said
    assert "跳绳比赛" not in said.partition("附件")[0]
    assert (begun.red_head, begun.annexes) == ("示例工会文件", ["activities"])
    assert "跳绳比赛" in "".join(words(begin(branch, chair)))


def test_words_of_a_preset_are_compared_with_what_the_records_say_later(branch, laid, chair):
    begun = begin(branch, chair, keep(laid, chair))
    assert Draft(begun).moved() == []

    write(begun, MEMBERSHIP, "本会会员[[members.members]]人。", chair)
    assert place(begun, MEMBERSHIP).part.seen == place(begun, MEMBERSHIP).told != ""


def test_without_words_the_records_speak_below_the_same_headings(branch, laid, chair):
    said = "".join(words(begin(branch, chair, keep(laid, chair, with_words=False))))

    assert "强组织，聚人心" in said
    assert "获赠锦旗1面。" not in said
    assert "工会会员12人" in said


def test_kept_again_under_its_name_it_is_changed_and_not_doubled(branch, report, chair):
    kept = keep(report, chair)
    write(report, heading(report).key, "强组织", chair)

    again = keep(report, chair, name=" 本会总结 ")

    assert (again.pk, again.version) == (kept.pk, kept.version + 1)
    assert Preset.objects.count() == 1


def test_places_that_are_new_since_stand_behind_their_forerunners(report):
    slots = Draft(report).telling.slots
    known = [dict(one, text="") for one in laid_out([], slots)]
    gone = {**known[0], "key": "gone"}

    found = laid_out([gone, *known[:3], *known[5:]], slots)

    assert [one["key"] for one in found] == [slot.key for slot in slots]
    assert laid_out([], slots[:2])[0] == {
        "key": slots[0].key,
        "shape": slots[0].shape,
        "level": slots[0].level,
        "is_ahead": False,
        "is_own": False,
        "is_off": False,
        "text": "",
    }


def test_preset_needs_a_name(report, chair):
    with pytest.raises(Refused) as refused:
        keep(report, chair, name="  ")

    assert refused.value.code == "no_name"
    assert not Preset.objects.exists()


def test_offices_own_head_stands_above_the_word_file_also_of_the_settled_text(branch, report, chair):
    preset = keep_word_head(keep(report, chair), upload(saved(office_file())), by=chair)
    begun = begin(branch, chair, preset)
    assert docx_words(file_of(begun, "docx")[0])[0] == ORGAN

    final = move_report(begun, action="finalise", by=chair, on=date(2025, 1, 5))
    keep_word_head(preset, None, by=chair)

    assert docx_words(file_of(Report.objects.get(pk=final.pk), "docx")[0])[0] == ORGAN
    assert docx_words(file_of(begin(branch, chair, Preset.objects.get()), "docx")[0])[0] != ORGAN
    assert start_correction(final, by=chair).preset == preset


def upload(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("文件头.docx", content, content_type=WORD)


def test_file_that_cannot_serve_as_a_head_is_refused_and_not_kept(report, chair):
    preset = keep(report, chair)
    for content in (b"no word file", saved(office_file(mark="正文在【正文】这里"))):
        with pytest.raises(Refused):
            keep_word_head(preset, upload(content), by=chair)

    assert not Attachment.objects.exists()
    assert Preset.objects.get().word_head is None


def test_voided_preset_is_offered_no_more_and_its_texts_stay(branch, report, chair, client):
    preset = keep(report, chair)
    begun = begin(branch, chair, preset)
    drop_preset(preset, by=chair, reason="写错")

    client.force_login(chair)
    address = reverse("reports:detail", args=["ours", "half_year", "2025H1"])
    assert str(preset.public_id) not in client.get(address).text
    assert client.get(reverse("reports:report", args=["ours", begun.public_id])).status_code == 200


def test_officer_keeps_chooses_and_voids_a_preset_in_the_browser(branch, report, chair, client):
    client.force_login(chair)
    keep_page = reverse("reports:preset_keep", args=["ours", report.public_id])
    assert client.post(keep_page, {"name": ""}).status_code == 422
    assert client.post(keep_page, {"name": "本会总结", "with_words": "on"}).status_code == 302
    preset = Preset.objects.get()
    head = reverse("reports:preset_head", args=["ours", preset.public_id])
    assert "请先选择文件" in client.post(head, {}, follow=True).text
    assert "文件头.docx" in client.post(head, {"head": upload(saved(office_file()))}, follow=True).text

    offered = client.get(reverse("reports:detail", args=["ours", "half_year", "2024H2"])).text
    asked = {"kind": "half_year", "period": "2024H2", "as_of": "2024-12-31", "order": str(preset.public_id)}
    client.post(reverse("reports:start", args=["ours"]), asked)
    client.post(reverse("reports:preset_void", args=["ours", preset.public_id]), {"reason": "写错"})

    assert str(preset.public_id) in offered
    assert Report.objects.latest("pk").preset == preset
    assert Preset.objects.standing().count() == 0


def test_preset_of_another_branch_or_kind_is_no_choice(branch, chair, client):
    theirs, plan = make_preset(make_branch(slug="theirs")), make_preset(branch, kind="work_plan")
    client.force_login(chair)
    for preset in (theirs, plan):
        asked = {"kind": "half_year", "period": "2024H2", "as_of": "2024-12-31", "order": str(preset.public_id)}
        assert "请" in client.post(reverse("reports:start", args=["ours"]), asked, follow=True).text

    assert not Report.objects.exists()


def test_files_of_heads_are_closed_to_strangers(branch, report, chair, client):
    preset = keep_word_head(keep(report, chair), upload(saved(office_file())), by=chair)
    client.force_login(make_officer(make_branch(slug="theirs"), first_name="吴示己"))

    assert client.get(preset.word_head.get_absolute_url()).status_code == 404
