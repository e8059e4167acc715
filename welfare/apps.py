from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WelfareConfig(AppConfig):
    name = "welfare"
    verbose_name = _("gifts, care and aid")

    def ready(self) -> None:
        from welfare import receivers  # noqa: F401  app ready
