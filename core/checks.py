"""What `manage.py check` says about the installation itself."""

from importlib.util import find_spec
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils.translation import gettext as _


@register()
def check_database_driver(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """PostgreSQL is read through psycopg2: Django prefers psycopg 3 when it is there, and its plain build is slow."""
    if find_spec("psycopg") is None:
        return []
    text = _("The package psycopg is installed beside psycopg2: Django would take it, and read ten times more slowly.")
    return [Error(text, hint=_("Run: %(command)s") % {"command": "pip uninstall psycopg"}, id="core.E001")]
