from django.urls import path

from desk import views

app_name = "desk"
RECORD = "desk/<slug:slug>/records/<slug:kind>/"
urlpatterns = [
    path("", views.home, name="home"),
    path("desk/<slug:slug>/", views.branch_home, name="branch"),
    path("desk/<slug:slug>/files/<uuid:public_id>/", views.file_detail, name="file"),
    path("desk/<slug:slug>/figures/<str:key>/", views.figure_detail, name="figure"),
    path("desk/<slug:slug>/figures/<str:key>/export/", views.figure_export, name="figure_export"),
    path("desk/<slug:slug>/organisation/", views.organisation, name="organisation"),
    path("desk/<slug:slug>/below/", views.below, name="below"),
    path("desk/<slug:slug>/below/export/", views.below_export, name="below_export"),
    path("desk/<slug:slug>/deadlines/", views.deadlines, name="deadlines"),
    path("desk/<slug:slug>/notices/", views.notices, name="notices"),
    path("desk/<slug:slug>/notices/read/", views.notices_read, name="notices_read"),
    path("desk/<slug:slug>/notices/mail/", views.notices_mail, name="notices_mail"),
    path("desk/<slug:slug>/style/", views.style, name="style"),
    path("desk/<slug:slug>/trail/", views.trail, name="trail"),
    path("desk/<slug:slug>/trail/heads/", views.trail_heads, name="trail_heads"),
    path("desk/<slug:slug>/trail/verify/", views.trail_verify, name="trail_verify"),
    path("desk/<slug:slug>/retention/", views.retention, name="retention"),
    path("my/", views.my_home, name="my_home"),
    path("my/<slug:slug>/", views.my, name="my"),
    path("my/<slug:slug>/numbers/", views.my_reveal, name="my_reveal"),
    path("my/<slug:slug>/export/", views.my_export, name="my_export"),
    path("privacy/", views.privacy, name="privacy"),
    path("desk/<slug:slug>/exports/", views.exports, name="exports"),
    path("desk/<slug:slug>/accesses/", views.accesses, name="accesses"),
    path("desk/<slug:slug>/areas/<slug:area>/", views.area, name="area"),
    path("desk/<slug:slug>/papers/<slug:paper>/", views.blank_paper, name="blank_paper"),
    path("desk/<slug:slug>/papers/<slug:paper>/<uuid:public_id>/", views.paper, name="paper"),
    path(RECORD, views.record_list, name="record_list"),
    path(f"{RECORD}new/", views.record_create, name="record_create"),
    path(f"{RECORD}export/", views.record_export, name="record_export"),
    path(f"{RECORD}<uuid:public_id>/", views.record_detail, name="record_detail"),
    path(f"{RECORD}<uuid:public_id>/edit/", views.record_edit, name="record_edit"),
    path(f"{RECORD}<uuid:public_id>/reveal/", views.record_reveal, name="record_reveal"),
    path(f"{RECORD}<uuid:public_id>/void/", views.record_void, name="record_void"),
    path(f"{RECORD}<uuid:public_id>/paper/", views.record_paper, name="record_paper"),
    path(f"{RECORD}<uuid:public_id>/move/<slug:action>/", views.record_move, name="record_move"),
]
