from django.urls import path

from correspondence import views

app_name = "correspondence"
urlpatterns = [
    path("letters/new/", views.letter_kinds, name="letter_kinds"),
    path("letters/new/<slug:draft>/", views.letter_new, name="letter_new"),
    path("letters/<uuid:public_id>/text/", views.letter_text, name="letter_text"),
    path("letters/<uuid:public_id>/<slug:action>/", views.act, {"sheet": "letters"}, name="letter_act"),
    path("incoming/<uuid:public_id>/<slug:action>/", views.act, {"sheet": "incoming"}, name="incoming_act"),
    path("seals/<uuid:public_id>/<slug:action>/", views.act, {"sheet": "seal-uses"}, name="seal_act"),
]
