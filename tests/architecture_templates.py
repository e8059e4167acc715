"""Rules of the house about templates, as pure functions over one text."""

import re

MAX_TEMPLATE = 200
PRINT = "templates/reports/print/"
COMMENT = re.compile(r"{#.*?#}|{%\s*comment\b.*?{%\s*endcomment\s*%}|<!--.*?-->", re.DOTALL)
TEMPLATE_TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
HTML_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
STYLE_ELEMENT = re.compile(r"<style\b", re.IGNORECASE)
IN_TAG = {
    "style= attribute: use a class": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "event handler in the markup: use static/js": re.compile(r"\s(?:hx-)?on[a-z:-]+\s*=", re.IGNORECASE),
    "javascript: address": re.compile(r"[\"']\s*javascript:", re.IGNORECASE),
}


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text without what matches, its line breaks kept so that line numbers stay true."""
    return pattern.sub(lambda found: "\n" * found[0].count("\n"), text)


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def template_faults(path: str, text: str) -> list[str]:
    """Faults as `file:line: rule`: size, inline style, inline script."""
    faults = []
    length = len(text.splitlines())
    if length > MAX_TEMPLATE:
        faults.append(f"{path}:1: {length} lines, allowed {MAX_TEMPLATE}")
    text = _blanked(COMMENT, text)
    for found in SCRIPT.finditer(text):
        if found[1].strip():
            faults.append(f"{path}:{_line(text, found.start())}: <script> with a body: use static/js")
    if not path.startswith(PRINT):
        faults += [
            f"{path}:{_line(text, found.start())}: <style> element: use static/css"
            for found in STYLE_ELEMENT.finditer(text)
        ]
    plain = _blanked(TEMPLATE_TAG, text)
    for tag in HTML_TAG.finditer(plain):
        for rule, pattern in IN_TAG.items():
            if pattern.search(tag[0]):
                faults.append(f"{path}:{_line(plain, tag.start())}: {rule}")
    return faults
