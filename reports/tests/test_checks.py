"""The machine says beforehand what would make its PDFs fail, slow or ugly."""

import os
import subprocess

import pytest
from django.core.checks import Error, Info, Warning

from reports import checks, fonts, justify

SCRIPT_TOOLS = ("sh", "dirname", "id", "grep", "tr", "cat", "ldconfig")


def messages():
    return {message.id: message for message in checks.check_pdf_tools(None)}


def test_a_machine_that_was_set_up_has_no_errors():
    assert [message.id for message in messages().values() if isinstance(message, (Error, Warning))] == []


def test_missing_pango_is_a_warning_with_its_cure(monkeypatch):
    monkeypatch.setattr(checks, "PANGO", ("libpango-of-another-planet.so.0",))

    assert "apt-get install libpango-1.0-0" in messages()["reports.W001"].hint


def test_a_missing_subsetter_is_a_warning_with_its_cure(monkeypatch):
    monkeypatch.setattr(checks, "SUBSETTER", "libharfbuzz-subset-of-another-planet.so.0")

    assert "libharfbuzz-subset0" in messages()["reports.W002"].hint


def test_an_unknown_weasyprint_is_a_warning(monkeypatch):
    monkeypatch.setattr(checks, "TESTED_WEASYPRINT", "1.0")

    assert isinstance(messages()["reports.W003"], Warning)


def test_a_missing_floor_font_is_an_error(monkeypatch, tmp_path):
    monkeypatch.setattr(fonts, "FLOOR", tmp_path)

    assert isinstance(messages()["reports.E001"], Error)


def test_missing_official_fonts_are_only_mentioned(monkeypatch, settings, tmp_path):
    monkeypatch.setattr(fonts, "SYSTEM_FOLDERS", ())
    settings.VAR_DIR = tmp_path

    assert isinstance(messages()["reports.I001"], Info)


@pytest.mark.parametrize("name", ["仿宋_GB2312.ttf", "simfang.ttf", "FandolFang-Regular.otf"])
def test_a_fangsong_of_the_office_is_recognised(name, settings, tmp_path):
    settings.FONT_DIR = str(tmp_path)
    (tmp_path / name).write_bytes(b"")

    assert "reports.I001" not in messages()


def test_the_set_up_goes_on_without_network_and_packages(settings, tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in SCRIPT_TOOLS:
        found = [f"{folder}/{name}" for folder in ("/usr/bin", "/bin", "/usr/sbin", "/sbin")]
        (tools / name).symlink_to(next(path for path in found if os.path.exists(path)))
    environment = {"PATH": str(tools), "UNIONHUB_VAR": str(tmp_path / "var")}

    script = settings.BASE_DIR / "tools/system.sh"
    done = subprocess.run([script], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert done.stdout.count("UNIONHUB_FONT_DIR") <= 1
    assert not (tmp_path / "var").exists()


def test_the_tested_version_is_the_installed_one():
    assert justify.is_tested()
