import re

import pytest
from babel.messages.catalog import Catalog

from tools import messages

pytestmark = pytest.mark.once

CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")
SENTENCES = messages.collect()
PYTHON = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
name = _("member")
text = ngettext("%(n)s member", "%(n)s members", 2)
verb = pgettext("verb", "file")
progress.say(later("at work"))
long = _(
    "one "
    "sentence"
)
shown = gettext(stored["source"])
"""
TEMPLATE = """{% load i18n %}
    <p title="{% translate 'title' %}">{{ _("aside") }}
  {% blocktranslate count n=rows trimmed %}
      {{ n }} row
    {% plural %}
      {{ n }} rows
  {% endblocktranslate %}</p>
 {% blocktranslate with name=x %}Dear {{ name }}, it's 5% "done"{% endblocktranslate %}
{% translate "file" context "noun" %}
"""


def sentences(*texts):
    return {(None, text, None): "somewhere.py" for text in texts}


def test_catalogue_is_complete_and_has_nothing_left_over():
    faults = messages.faults_of(messages.read(), SENTENCES)

    assert faults == [], "\n" + "\n".join([*faults, "Run `make messages`."])


def test_compiled_catalogue_is_that_of_the_source():
    assert (messages.FOLDER / "django.mo").read_bytes() == messages.compiled(messages.read())


def is_english(text: str) -> bool:
    """An English sentence may quote what an officer types (是, 2024年5月): its own letters still outnumber it."""
    return len(CJK.findall(text)) < len(re.findall("[A-Za-z]", text))


def test_source_sentences_are_english():
    assert {text: path for (_, text, _), path in SENTENCES.items() if not is_english(text)} == {}
    assert not is_english("会员")


def test_sentences_of_python_are_found():
    assert messages.sentences_of("a.py", PYTHON) == [
        (None, "member", None),
        (None, "%(n)s member", "%(n)s members"),
        ("verb", "file", None),
        (None, "at work", None),
        (None, "one sentence", None),
    ]


def test_sentences_of_templates_are_found():
    assert messages.sentences_of("a.html", TEMPLATE) == [
        (None, "title", None),
        (None, "aside", None),
        (None, "%(n)s row", "%(n)s rows"),
        (None, 'Dear %(name)s, it\'s 5%% "done"', None),
        ("noun", "file", None),
    ]


def test_house_is_read_without_its_tests():
    assert (None, "branch", None) in SENTENCES
    assert (None, "January", None) not in SENTENCES or not SENTENCES[(None, "January", None)].startswith("core/tests")


def test_every_kind_of_fault_is_found():
    catalog = Catalog(locale="zh_Hans")
    catalog.add("kept", "留")
    catalog.add("empty", "")
    catalog.add("%(a)s of %(b)s", "%(a)s 的 %(c)s")
    catalog.add("guessed", "猜", flags=["fuzzy"])
    catalog.add("gone", "没")

    faults = messages.faults_of(catalog, sentences("kept", "empty", "%(a)s of %(b)s", "guessed", "new"))

    assert sorted(faults) == [
        "fuzzy: 'guessed'",
        "left over: 'gone'",
        "no translation: 'empty' (somewhere.py)",
        "no translation: 'new' (somewhere.py)",
        "other placeholders: '%(a)s of %(b)s' and '%(a)s 的 %(c)s'",
    ]


def test_merge_keeps_translations_fills_the_empty_and_drops_the_rest():
    known = Catalog(locale="zh_Hans")
    known.add("kept", "留")
    known.add("gone", "没")
    known.add("kept too, though guessed", "猜", flags=["fuzzy"])
    wanted = sentences("kept", "filled", "empty") | {("verb", "file", None): "a.py", (None, "row", "rows"): "a.py"}

    merged = messages.merge(wanted, known, {"kept": "别的", "filled": "填", "verb\x04file": "立案", "row": "行"})

    found = {messages.identity(message): messages.translation_of(message) for message in merged if message.id}
    assert found == {
        (None, "kept", None): "留",
        (None, "filled", None): "填",
        (None, "empty", None): "",
        ("verb", "file", None): "立案",
        (None, "row", "rows"): "行",
    }


def test_writing_twice_gives_the_same_bytes_and_reads_back(tmp_path):
    catalog = messages.merge(sentences("b", "a"), Catalog(), {"a": "甲", "b": "乙"})

    messages.write(catalog, tmp_path)
    first = [(tmp_path / name).read_bytes() for name in ("django.po", "django.mo")]
    messages.write(messages.read(tmp_path), tmp_path)

    assert [(tmp_path / name).read_bytes() for name in ("django.po", "django.mo")] == first
    assert messages.faults_of(messages.read(tmp_path), sentences("a", "b")) == []


def test_first_file_wins_where_two_translate_differently(tmp_path, capsys):
    (tmp_path / "a.json").write_text('{"one": "一"}')
    (tmp_path / "b.json").write_text('{"one": "壹", "two": "二"}')

    assert messages.filled_from(tmp_path) == {"one": "一", "two": "二"}
    assert capsys.readouterr().err == "b.json: 'one' is '一' already, not '壹'\n"
