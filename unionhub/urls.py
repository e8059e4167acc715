from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from accounts import views as accounts_views
from core import views as core_views
from desk import views as desk_views

urlpatterns = [
    # What most people ask for is looked for first.
    path("", include("board.urls")),
    path("", include("desk.urls")),
    path("", include("gatherings.urls")),
    path("", include("disclosure.urls")),
    path("desk/<slug:slug>/", include("workbook.urls")),
    path("desk/<slug:slug>/reports/", include("reports.urls")),
    path("desk/<slug:slug>/congress/", include("congress.urls")),
    path("desk/<slug:slug>/money/", include("finance.urls")),
    path("desk/<slug:slug>/correspondence/", include("correspondence.urls")),
    path("desk/<slug:slug>/welfare/", include("welfare.urls")),
    path("desk/<slug:slug>/", include("activities.urls")),
    path("", include("members.urls")),
    path("", include("accounts.urls")),
    path("login/", accounts_views.Login.as_view(), name="login"),
    path("logout/", accounts_views.Logout.as_view(), name="logout"),
    path("language/", core_views.language, name="set_language"),
    path("health/", desk_views.health, name="health"),
    path("ready/", desk_views.ready, name="ready"),
    # One door and one place to change a password, for administrators too.
    path("admin/login/", accounts_views.admin_door, name="admin_door"),
    path(
        "admin/password_change/",
        RedirectView.as_view(pattern_name="accounts:account", http_method_names=["get", "head"]),
        name="admin_password",
    ),
    path("admin/", admin.site.urls),
]
