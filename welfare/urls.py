from django.urls import path

from welfare import views

app_name = "welfare"
GIFT = "gifts/<uuid:public_id>/"
urlpatterns = [
    path("by-laws/examples/", views.by_law_examples, name="examples"),
    path("gifts/proposed/", views.gift_proposed, name="gift_proposed"),
    path(f"{GIFT}list/", views.gift_list, name="gift_list"),
    path(f"{GIFT}signing/", views.gift_signing, name="gift_signing"),
    path(f"{GIFT}left-over/", views.gift_left_over, name="gift_left_over"),
    path("places/<uuid:public_id>/queue/", views.places_queue, name="places_queue"),
    path("places/<uuid:public_id>/give/", views.places_give, name="places_give"),
    path("stock/", views.stock, name="stock"),
    path("mutual-aid/<uuid:public_id>/roster/", views.scheme_insure, name="scheme_insure"),
    path("mutual-aid/<uuid:public_id>/renew/", views.scheme_renew, name="scheme_renew"),
    path("visits/<uuid:public_id>/approve/", views.benefit_approve, {"kind": "visits"}, name="visit_approve"),
    path("aids/<uuid:public_id>/approve/", views.benefit_approve, {"kind": "hardship-aids"}, name="aid_approve"),
]
