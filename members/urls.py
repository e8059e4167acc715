from django.urls import path

from members import views

app_name = "members"
urlpatterns = [
    path("start/", views.start, name="start"),
    path("account/", views.account, name="account"),
    path("desk/<slug:slug>/members/", views.overview, name="overview"),
    path("desk/<slug:slug>/members/register/", views.register, name="register"),
    path("demo/wipe/", views.wipe, name="wipe"),
]
