from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import include, path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from desk import views as desk_views

urlpatterns = [
    path("", include("desk.urls")),
    path("", include("board.urls")),
    path("desk/<slug:slug>/", include("workbook.urls")),
    path("desk/<slug:slug>/reports/", include("reports.urls")),
    path("", include("members.urls")),
    path("login/", desk_views.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    # Public: the language is chosen before logging in.
    path("language/", login_not_required(require_POST(set_language)), name="set_language"),
    path("health/", desk_views.health, name="health"),
    path("admin/", admin.site.urls),
]
