from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("foundation")

    def ready(self) -> None:
        autodiscover_modules("checks")
        autodiscover_modules("figures", "sheets", "gaps", "deadlines", "public")
