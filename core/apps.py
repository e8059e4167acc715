from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("foundation")

    def ready(self) -> None:
        from core import admin_roles, grams, guards  # app ready

        connection_created.connect(guards.tell_connection)
        pre_migrate.connect(guards.before_migrate, sender=self)
        post_migrate.connect(guards.after_migrate, sender=self)
        post_migrate.connect(grams.install_grams, sender=self)
        post_migrate.connect(admin_roles.make_roles, sender=self)
        autodiscover_modules("checks")
        autodiscover_modules(
            *("figures", "sheets", "gaps", "deadlines", "calendars", "public", "acts", "own", "lists", "panels"),
            "searches",
            "guides",
            "private",
        )
