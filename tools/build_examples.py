"""Build the example workbooks in docs/examples from the plain data beside them: `python tools/build_examples.py`.

The same data give the same bytes, so a test can tell whether the committed workbook is that of its data.
"""

import importlib
import io
import os
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "examples"
EXAMPLES = ("water_works", "town_school", "city_school", "county_union")


def data_of(name: str) -> ModuleType:
    """The module with the data of one example."""
    if str(FOLDER) not in sys.path:
        sys.path.insert(0, str(FOLDER))
    return importlib.import_module(name)


def workbook_of(name: str) -> bytes:
    """The example as a workbook, written the way the template is."""
    from django.utils.translation import override  # app ready

    from core.sheets import all_sheets  # app ready
    from workbook.layout import BookWriter  # app ready

    rows_of, target = dict(data_of(name).SHEETS), io.BytesIO()
    with override("zh-hans"):
        writer = BookWriter(target)
        for sheet in all_sheets():
            page, first = writer.sheet(sheet, with_numbers=False, with_help=True)
            places = {column.header: place for place, column in enumerate(sheet.columns)}
            for offset, row in enumerate(rows_of.pop(sheet.title, [])):
                for header, value in row.items():
                    writer.write(page, first + offset, places[header], value)
        writer.close()
    if rows_of:
        raise KeyError(f"No sheet is called {', '.join(rows_of)}.")
    return target.getvalue()


def path_of(name: str) -> Path:
    return FOLDER / f"{name.replace('_', '-')}.xlsx"


if __name__ == "__main__":
    import django

    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unionhub.settings.dev")
    django.setup()
    for example in EXAMPLES:
        path_of(example).write_bytes(workbook_of(example))
        sys.stdout.write(f"{path_of(example).relative_to(ROOT)}\n")
