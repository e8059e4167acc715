"""Which font files a PDF may use, and how they are told to fontconfig.

The families themselves are named in `static/css/print.css`: the office's own first, then free ones, then the floor.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from xml.sax.saxutils import escape

import pylopdf_fonts_zh_cn
from django.conf import settings

# Noto Serif SC and Noto Sans SC come with the Python packages: a PDF can always be read.
FLOOR = pylopdf_fonts_zh_cn.serif_path().parent
# Where Linux distributions put the free 仿宋, 楷体, 黑体, 小标宋 (Fandol) and a 楷体 with all name characters.
SYSTEM_FOLDERS = (
    Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"),
    Path("/usr/share/fonts/truetype/lxgw-wenkai"),
)
# 仿宋 with a sans-serif "2024" looks wrong: Latin letters and digits are left to the next family in the list.
HANZI_ONLY = ("FandolFang", "FandolHei", "FandolKai")


def folders() -> list[Path]:
    """The folders that exist: the office's, the one filled by `make setup`, the system's free fonts, the floor."""
    office = [Path(settings.FONT_DIR)] if settings.FONT_DIR else []
    wanted = [*office, settings.VAR_DIR / "fonts", *SYSTEM_FOLDERS, FLOOR]
    return [folder for folder in wanted if folder.is_dir()]


def config_text() -> str:
    """A fontconfig file that knows the wanted folders and nothing else: the machine does not change the page."""
    where = "".join(f"<dir>{escape(str(folder))}</dir>" for folder in folders())
    rules = "".join(_without_latin(family) for family in HANZI_ONLY)
    # The rules are applied when a folder is read and then kept: other rules must not find the old result.
    digest = hashlib.sha256((where + rules).encode()).hexdigest()[:12]
    cache = escape(str(settings.VAR_DIR / "font-cache" / digest))
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f"<fontconfig>{where}{rules}<cachedir>{cache}</cachedir></fontconfig>\n"
    )


def _without_latin(family: str) -> str:
    return (
        f'<match target="scan"><test name="family"><string>{family}</string></test>'
        '<edit name="charset" mode="assign"><minus><name>charset</name>'
        "<charset><range><int>0x20</int><int>0x7e</int></range></charset></minus></edit></match>"
    )


def use_wanted_fonts() -> Path:
    """Write the fontconfig file and point this process to it; must happen before weasyprint is imported."""
    path = settings.VAR_DIR / "fonts.conf"
    text = config_text()
    if not path.exists() or path.read_text() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Two workers may start at once: each writes its own file, the last rename wins.
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_text(text)
        draft.replace(path)
    os.environ["FONTCONFIG_FILE"] = str(path)
    return path


def has_official_fonts() -> bool:
    """Whether there is more than the floor: some 仿宋 for the body of official documents."""
    names = [file.name.lower() for folder in folders() for file in folder.rglob("*") if file.is_file()]
    return any("fang" in name or "仿宋" in name for name in names)
