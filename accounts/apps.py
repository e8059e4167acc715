from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("accounts and access")

    def ready(self) -> None:
        from accounts import receivers  # noqa: F401  app ready

        autodiscover_modules("links")
