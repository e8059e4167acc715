from django.urls import path

from workbook import views

app_name = "workbook"
urlpatterns = [
    path("quick-fill/", views.quick_fill, name="quick_fill"),
    path("quick-fill/last-summary/", views.last_summary, name="last_summary"),
    path("import/", views.index, name="index"),
    path("import/template/", views.template, name="template"),
    path("import/export/", views.export, name="export"),
    path("import/look/", views.look, name="look"),
    path("import/files/<uuid:public_id>/", views.upload_detail, name="upload_detail"),
    path("import/files/<uuid:public_id>/decide/", views.decide, name="decide"),
    path("import/files/<uuid:public_id>/store/", views.store, name="store"),
    path("import/files/<uuid:public_id>/rest/", views.rest, name="rest"),
    path("import/files/<uuid:public_id>/drop/", views.drop, name="drop"),
    path("import/work/<uuid:public_id>/", views.work, name="work"),
    path("import/work/<uuid:public_id>/call-off/", views.call_off, name="call_off"),
    path("import/work/<uuid:public_id>/workbook/", views.made_workbook, name="made_workbook"),
    path("import/done/<uuid:public_id>/", views.import_detail, name="import_detail"),
    path("import/done/<uuid:public_id>/undo/", views.undo, name="undo"),
]
