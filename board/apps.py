from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoardConfig(AppConfig):
    name = "board"
    verbose_name = _("public board")

    def ready(self) -> None:
        from board import gate, receivers  # noqa: F401  app ready
