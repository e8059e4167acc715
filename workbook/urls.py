from django.urls import path

from workbook import views

app_name = "workbook"
urlpatterns = [
    path("", views.index, name="index"),
    path("look/", views.look, name="look"),
    path("store/", views.store, name="store"),
    path("rest/", views.rest, name="rest"),
    path("template/", views.template, name="template"),
    path("export/", views.export, name="export"),
]
