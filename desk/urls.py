from django.urls import path

from desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("desk/<slug:slug>/", views.branch_home, name="branch"),
    path("desk/<slug:slug>/files/<uuid:public_id>/", views.file_detail, name="file"),
    path("desk/<slug:slug>/figures/<str:key>/", views.figure_detail, name="figure"),
    path("desk/<slug:slug>/figures/<str:key>/export/", views.figure_export, name="figure_export"),
]
