from django.urls import path

from accounts import views

app_name = "accounts"
DESK = "desk/<slug:slug>/"
urlpatterns = [
    path("account/", views.account, name="account"),
    path("account/sessions/end/", views.end_sessions, name="end_sessions"),
    path("account/kept/", views.kept, name="kept"),
    path("account/second-factor/", views.enrol, name="enrol"),
    path("account/second-factor/off/", views.factor_off, name="factor_off"),
    path("login/second-factor/", views.second_factor, name="second_factor"),
    path("activate/", views.activate, name="activate"),
    path("to/<str:token>/", views.open_link, name="open_link"),
    path(f"{DESK}access/", views.access, name="access"),
    path(f"{DESK}access/codes/", views.issue, name="issue"),
    path(f"{DESK}access/links/", views.link_list, name="link_list"),
    path(f"{DESK}access/links/new/", views.link_issue, name="link_issue"),
    path(f"{DESK}access/links/<uuid:public_id>/revoke/", views.link_revoke, name="link_revoke"),
    path(f"{DESK}access/<uuid:public_id>/<slug:action>/", views.act, name="act"),
    path(f"{DESK}handover/end/", views.end_terms, name="end_terms"),
    path(f"{DESK}calendar/feed/", views.calendar_feed, name="calendar_feed"),
    path(f"{DESK}calendar/feed/new/", views.calendar_feed_issue, name="calendar_feed_issue"),
    path(f"{DESK}calendar/feed/end/", views.calendar_feed_revoke, name="calendar_feed_revoke"),
    path(f"{DESK}rights/", views.rights, name="rights"),
]
