from django.urls import path

from members import views

app_name = "members"
urlpatterns = [
    path("start/", views.start, name="start"),
    path("desk/<slug:slug>/people/<uuid:public_id>/erase/", views.person_erase, name="person_erase"),
    path("desk/<slug:slug>/corrections/", views.corrections, name="corrections"),
    path(
        "desk/<slug:slug>/corrections/<uuid:public_id>/<slug:action>/",
        views.correction_answer,
        name="correction_answer",
    ),
    path("my/<slug:slug>/corrections/", views.correction_ask, name="correction_ask"),
    path("desk/<slug:slug>/members/", views.overview, name="overview"),
    path("desk/<slug:slug>/members/register/", views.register, name="register"),
    path("demo/wipe/", views.wipe, name="wipe"),
]
