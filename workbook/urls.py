from django.urls import path

from workbook import views

app_name = "workbook"
urlpatterns = [
    path("", views.index, name="index"),
    path("template/", views.template, name="template"),
    path("export/", views.export, name="export"),
    path("look/", views.look, name="look"),
    path("files/<uuid:public_id>/", views.upload_detail, name="upload_detail"),
    path("files/<uuid:public_id>/decide/", views.decide, name="decide"),
    path("files/<uuid:public_id>/store/", views.store, name="store"),
    path("files/<uuid:public_id>/rest/", views.rest, name="rest"),
    path("files/<uuid:public_id>/drop/", views.drop, name="drop"),
    path("done/<uuid:public_id>/", views.import_detail, name="import_detail"),
    path("done/<uuid:public_id>/undo/", views.undo, name="undo"),
]
