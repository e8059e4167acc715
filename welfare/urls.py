from django.urls import path

from welfare import views

app_name = "welfare"
GIFT = "gifts/<uuid:public_id>/"
urlpatterns = [
    path(f"{GIFT}list/", views.gift_list, name="gift_list"),
    path(f"{GIFT}signing/", views.gift_signing, name="gift_signing"),
    path("visits/<uuid:public_id>/approve/", views.benefit_approve, {"kind": "visits"}, name="visit_approve"),
    path("aids/<uuid:public_id>/approve/", views.benefit_approve, {"kind": "hardship-aids"}, name="aid_approve"),
]
