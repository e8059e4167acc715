"""The report's command, as an operator types it."""

import pytest
from django.core.management import CommandError, call_command

from core.tests.factories import make_branch

from .reading_word import docx_words

pytestmark = pytest.mark.django_db


def make(target, *options, period="2024H1", branch="demo"):
    call_command("make_report", "half_year", "--branch", branch, "--period", period, "--out", str(target), *options)


def test_report_is_written_as_word(tmp_path):
    make_branch(slug="demo", name="空白工会")

    make(tmp_path / "a.docx")

    assert docx_words((tmp_path / "a.docx").read_bytes())[0] == "空白工会2024年上半年工作总结"


def test_report_is_written_as_html(tmp_path):
    make_branch(slug="demo", name="空白工会")

    make(tmp_path / "a.html")

    assert "空白工会2024年上半年工作总结" in (tmp_path / "a.html").read_text()


@pytest.mark.parametrize(
    ("name", "options", "asked"),
    [
        ("a.html", [], {"period": "2024H3"}),
        ("a.html", [], {"branch": "nobody"}),
        ("a.html", ["--as-of", "2023-12-31"], {}),
        ("a.html", ["--as-of", "2024-02-30"], {}),
        ("a.doc", [], {}),
        ("missing/a.html", [], {}),
    ],
)
def test_what_cannot_be_written_is_told_in_a_sentence(tmp_path, name, options, asked):
    make_branch(slug="demo")

    with pytest.raises(CommandError):
        make(tmp_path / name, *options, **asked)

    assert list(tmp_path.iterdir()) == []
