from django.urls import path

from members import views

app_name = "members"
urlpatterns = [
    path("start/", views.start, name="start"),
    path("demo/wipe/", views.wipe, name="wipe"),
]
