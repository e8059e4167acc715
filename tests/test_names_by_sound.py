"""Names by their sounds, and the text that a search looks into."""

import pytest

from core.pinyin import initials, sounds, spelled
from core.search import search_text, searched_words
from core.tests.factories import make_branch
from members.models import Person
from members.tests.factories import make_department, make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("张示甲", ("zhang", "shi", "jia")),
        # Surnames that sound otherwise than the character does elsewhere.
        ("单示甲", ("shan", "shi", "jia")),
        ("仇示乙", ("qiu", "shi", "yi")),
        ("查示丙", ("zha", "shi", "bing")),
        ("尉迟示甲", ("yu", "chi", "shi", "jia")),
        ("欧阳示甲", ("ou", "yang", "shi", "jia")),
        # Only in front: inside a name it is read as ever.
        ("张单", ("zhang", "dan")),
        ("阿依·古丽", ("a", "yi", "gu", "li")),
        ("Li Example", ("liexample",)),
        ("张A甲2", ("zhang", "a", "jia", "2")),
        ("", ()),
    ],
)
def test_names_sound_as_they_are_called(name, told):
    assert sounds(name) == told
    assert (spelled(name), initials(name)) == ("".join(told), "".join(part[0] for part in told))


def test_search_text_holds_name_sounds_initials_and_number():
    assert search_text("张示甲", "S001") == "张示甲 zhangshijia zsj s001"
    assert searched_words(" ZSJ\0  S00 ") == ["zsj", "s00"]


def test_search_text_follows_every_way_of_saving():
    branch = make_branch()
    person = Person.objects.create(branch=branch, name="张示甲", number="S001")
    Person.objects.bulk_create([Person(branch=branch, name="李示乙")])
    person.name = "王示丙"
    person.save()

    texts = Person.objects.filter(branch=branch).order_by("pk").values_list("search", "sound")
    assert list(texts) == [("王示丙 wangshibing wsb s001", "wang shi bing"), ("李示乙 lishiyi lsy", "li shi yi")]


@pytest.mark.parametrize("word", ["张示", "zsj", "zhangshi", "s001", "教务"])
def test_people_are_found_by_name_sounds_number_and_place(word):
    branch = make_branch()

    wanted = make_person(branch, name="张示甲", number="S001", department=make_department(branch, name="教务处"))
    make_person(branch, name="李示乙", number="S002")

    assert list(Person.objects.search(word)) == [wanted]
