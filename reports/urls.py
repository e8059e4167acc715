from django.urls import path

from reports import views

app_name = "reports"
urlpatterns = [
    path("", views.index, name="index"),
    path("start/", views.start, name="start"),
    path("next-plan/", views.next_plan, name="next_plan"),
    path("earlier/", views.earlier, name="earlier"),
    path("earlier/add/", views.earlier_add, name="earlier_add"),
    path("earlier/<uuid:public_id>/void/", views.earlier_void, name="earlier_void"),
    path("statistics/", views.statistics, name="statistics"),
    path("statistics/<slug:form>/", views.statistics_file, name="statistics_file"),
    path("roll-up-files/<str:period>/", views.roll_up_files, name="roll_up_files"),
    path("roll-up-files/<str:period>/make/", views.roll_up_make, name="roll_up_make"),
    path("roll-up-files/<str:period>/read/", views.roll_up_read, name="roll_up_read"),
    path("below/<str:period>/", views.below, name="below"),
    path("below/<str:period>/<slug:form>/", views.below_file, name="below_file"),
    path("ledgers/", views.ledgers, name="ledgers"),
    path("ledgers/start/", views.ledger_start, name="ledger_start"),
    path("ledgers/volumes/", views.ledger_volumes, name="ledger_volumes"),
    path("ledgers/<uuid:public_id>/", views.ledger_work_page, name="ledger_work"),
    path("ledgers/<uuid:public_id>/file/", views.ledger_file, name="ledger_file"),
    path("presets/", views.presets, name="presets"),
    path("presets/<uuid:public_id>/head/", views.preset_head, name="preset_head"),
    path("presets/<uuid:public_id>/void/", views.preset_void, name="preset_void"),
    path("<uuid:public_id>/preset/", views.preset_keep, name="preset_keep"),
    path("<uuid:public_id>/", views.report, name="report"),
    path("<uuid:public_id>/edit/<slug:key>/", views.chapter, name="chapter"),
    path("<uuid:public_id>/compare/", views.compare, name="compare"),
    path("<uuid:public_id>/move/<slug:action>/", views.move, name="move"),
    path("<uuid:public_id>/correct/", views.correct, name="correct"),
    path("<uuid:public_id>/head/", views.head, name="head"),
    path("<uuid:public_id>/copy/", views.copy, name="copy"),
    path("<uuid:public_id>/file/<slug:form>/", views.file, name="file"),
    path("<slug:kind>/<str:period>/", views.detail, name="detail"),
    path("<slug:kind>/<str:period>/<slug:form>/", views.download, name="download"),
]
