"""Negative controls: every rule of the house finds a bad sample, and lets a good one pass."""

import pytest

from .architecture import (
    CODE_RULES,
    MAX_FILE,
    MAX_FUNCTION,
    MAX_TEST_FILE,
    MAX_VIEW,
    Source,
    declarations_are_discovered,
    files_of,
    import_direction,
    imports_inside_functions,
    key_direction,
    leaf_modules,
    names_a_workplace,
    no_junk_drawers,
    no_queries_in_views,
    one_door_for_states,
    order_inside_app,
    size_budgets,
    tops_read_selectors,
)
from .architecture_templates import MAX_TEMPLATE, template_faults

pytestmark = pytest.mark.once

PADDING = "    x = 1\n"
BAD = [
    (import_direction, "core/money.py", "from members.models import Person\n"),
    (import_direction, "core/money.py", "def f():\n    import members.models\n"),
    (import_direction, "congress/services.py", "from welfare import selectors\n"),
    (import_direction, "finance/models.py", "from gatherings.models import Gathering\n"),
    (import_direction, "board/views.py", "from desk import selectors\n"),
    (import_direction, "core/tests/test_money.py", "from desk import selectors\n"),
    (import_direction, "desk/views.py", "from unionhub import urls\n"),
    (key_direction, "members/models.py", "X = ForeignKey('welfare.Occasion')\n"),
    (key_direction, "finance/models/budget.py", "X = ForeignKey('gatherings.Gathering')\n"),
    (tops_read_selectors, "desk/views.py", "from congress.models import Motion\n"),
    (tops_read_selectors, "reports/outlines.py", "from members import services\n"),
    (tops_read_selectors, "reports/outlines.py", "import members\n"),
    (order_inside_app, "congress/models.py", "from .services import move_motion\n"),
    (order_inside_app, "congress/services/motions.py", "from ..forms import MotionForm\n"),
    (order_inside_app, "congress/states.py", "from congress import models\n"),
    (order_inside_app, "core/selectors.py", "from . import services\n"),
    (leaf_modules, "congress/permissions.py", "from .models import Motion\n"),
    (leaf_modules, "congress/querysets.py", "from members.models import Person\n"),
    (declarations_are_discovered, "reports/outlines.py", "from welfare.figures import PAID\n"),
    (declarations_are_discovered, "welfare/views.py", "from . import lists\n"),
    (imports_inside_functions, "core/money.py", "def f():\n    import decimal\n"),
    (imports_inside_functions, "core/money.py", "class A:\n    def f(self):\n        from decimal import Decimal\n"),
    (imports_inside_functions, "reports/pdf.py", "from weasyprint import HTML\n"),
    (one_door_for_states, "congress/views.py", "motion.state = 'filed'\n"),
    (one_door_for_states, "congress/models.py", "self.x, self.state = 1, 2\n"),
    (one_door_for_states, "congress/admin.py", "queryset.update(state='filed')\n"),
    (one_door_for_states, "congress/admin.py", "setattr(motion, 'state', 'filed')\n"),
    (no_queries_in_views, "congress/views.py", "rows = Motion.objects.filter(pk=1)\n"),
    (no_queries_in_views, "congress/views/motions.py", "rows = words.exclude(pk=1)\n"),
    (no_queries_in_views, "congress/views.py", "rows = words.aggregate(n=Count('pk'))\n"),
    (no_queries_in_views, "congress/views.py", "rows = words.annotate(n=Count('pk'))\n"),
    (size_budgets, "core/money.py", "def f():\n" + PADDING * MAX_FUNCTION),
    (size_budgets, "congress/views.py", "def f(request):\n" + PADDING * MAX_VIEW),
    (size_budgets, "core/money.py", "x = 1\n" * (MAX_FILE + 1)),
    (size_budgets, "core/tests/test_money.py", "x = 1\n" * (MAX_TEST_FILE + 1)),
    (no_junk_drawers, "core/utils.py", ""),
    (no_junk_drawers, "congress/helpers/words.py", ""),
]
GOOD = [
    (
        import_direction,
        "desk/views.py",
        "from congress import selectors\nfrom core import lists\nfrom . import forms\n",
    ),
    (import_direction, "tests/test_journeys.py", "from unionhub import urls\n"),
    (key_direction, "congress/models.py", "X = ForeignKey('members.Person')\nY = ForeignKey('congress.Motion')\n"),
    (tops_read_selectors, "desk/views.py", "from congress.selectors import f\nfrom core.models import User\n"),
    (tops_read_selectors, "desk/tests/test_views.py", "from congress.tests.factories import make_motion\n"),
    (order_inside_app, "congress/services.py", "from .models import Motion\nfrom . import states\n"),
    (order_inside_app, "core/sheets.py", "from core.models import Branch\n"),
    (leaf_modules, "congress/querysets.py", "from django.db import models\nfrom .states import OPEN\n"),
    (declarations_are_discovered, "welfare/figures/money.py", "from .occasions import PAID\n"),
    (declarations_are_discovered, "welfare/figures.py", "from core.figures import figure\n"),
    (declarations_are_discovered, "welfare/tests/test_figures.py", "from welfare.figures import PAID\n"),
    (imports_inside_functions, "reports/pdf.py", "def f():\n    from weasyprint import HTML  # slow import\n"),
    (imports_inside_functions, "core/apps.py", "def f():\n    from . import (  # app ready\n        checks,\n    )\n"),
    (imports_inside_functions, "core/apps.py", "def f():\n    from . import checks  # noqa: F401 app ready\n"),
    (one_door_for_states, "congress/services.py", "motion.state = 'filed'\n"),
    (one_door_for_states, "congress/services/motions.py", "motion.state = 'filed'\n"),
    (one_door_for_states, "congress/views.py", "shown = motion.state == 'filed'\nmotion.statement = 1\n"),
    (no_queries_in_views, "congress/views.py", "rows = Motion.objects.visible_to(user).open()\n"),
    (no_queries_in_views, "congress/selectors.py", "rows = Motion.objects.filter(pk=1)\n"),
    (size_budgets, "core/money.py", "def f():\n" + PADDING * (MAX_FUNCTION - 1)),
    (size_budgets, "core/tests/test_money.py", "x = 1\n" * MAX_TEST_FILE),
    (size_budgets, "core/migrations/0001_initial.py", "x = 1\n" * (MAX_FILE + 1)),
    (no_junk_drawers, "core/phrases.py", ""),
]
BAD_TEMPLATES = {
    "style attribute": '<p class="a" style="color:red">',
    "style attribute over a break": '<p\n  style="{{ x }}">',
    "script": "<script>alert(1)</script>",
    "script with nonce": '<script nonce="1">\nlet a\n</script>',
    "handler": '<button type="button" onclick="go()">',
    "handler of htmx": '<button hx-on:click="go()">',
    "javascript address": '<a href="javascript:go()">',
    "style element": "<style>p{}</style>",
    "too long": "<p>\n" * (MAX_TEMPLATE + 1),
}


@pytest.mark.parametrize(("rule", "path", "text"), BAD)
def test_rule_finds_the_bad_sample(rule, path, text):
    faults = rule(Source(path, text))

    assert len(faults) == 1
    assert faults[0].startswith(f"{path}:")


@pytest.mark.parametrize(("rule", "path", "text"), GOOD)
def test_rule_lets_the_good_sample_pass(rule, path, text):
    assert rule(Source(path, text)) == []


def test_every_rule_has_a_bad_and_a_good_sample():
    assert {rule for rule, _, _ in BAD} == set(CODE_RULES) == {rule for rule, _, _ in GOOD}


def test_fault_names_file_line_and_rule():
    source = Source("core/money.py", "import decimal\n\nfrom members.models import Person\n")

    assert import_direction(source) == [
        "core/money.py:3: imports members.models.Person: core may import only apps of a lower number"
    ]


@pytest.mark.parametrize("text", BAD_TEMPLATES.values(), ids=BAD_TEMPLATES)
def test_bad_template_is_found(text):
    faults = template_faults("templates/desk/home.html", text)

    assert len(faults) == 1
    assert faults[0].startswith("templates/desk/home.html:")


def test_good_template_passes():
    text = '{# style="x" #}<p>{% if a > 1 %}on = off{% endif %}</p><script src="{% static "a.js" %}"></script>'

    assert template_faults("templates/desk/home.html", text) == []
    assert template_faults("templates/reports/print/page.html", "<style>p{}</style>") == []


def test_template_fault_names_the_line_behind_a_comment():
    assert template_faults("templates/a.html", "{#\n\n#}\n<p style='a'>")[0].startswith("templates/a.html:4:")


def test_workplace_is_found_and_an_address_passes():
    assert names_a_workplace("README.md", "one\nsee /wor" + "k/shared/notes") == [
        "README.md:2: names a folder of a workplace"
    ]
    assert names_a_workplace("README.md", "/desk/wor" + "k/plans and .wor" + "k/x") == []


def test_installed_files_are_not_read(tmp_path):
    for name in ("core/a.py", ".venv/b.py", "var/c.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1\n")

    assert files_of(tmp_path, {".py"}) == {"core/a.py": "x = 1\n"}
