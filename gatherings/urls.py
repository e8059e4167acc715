from django.urls import path

from gatherings import views

app_name = "gatherings"
ONE = "desk/<slug:slug>/gatherings/<slug:kind>/<uuid:public_id>/"
OWN = "my/<slug:slug>/<slug:kind>/<uuid:public_id>/"
urlpatterns = [
    path(f"{OWN}sign-up/", views.my_sign_up, name="my_sign_up"),
    path(f"{OWN}cancel/", views.my_cancel, name="my_cancel"),
    path(f"{ONE}notice/", views.notice, name="notice"),
    path(f"{ONE}sign-ups/", views.sign_ups, name="sign_ups"),
    path(f"{ONE}sign-ups/list/", views.sign_up_list, name="sign_up_list"),
    path(f"{ONE}sign-ups/<uuid:row>/cancel/", views.sign_up_cancel, name="sign_up_cancel"),
    path(f"{ONE}personal-links/", views.personal_links, name="personal_links"),
    path(f"{ONE}links/<slug:action>/", views.hand_out, name="hand_out"),
    path(f"{ONE}check-in/", views.check_in, name="check_in"),
    path(f"{ONE}check-in/mark/", views.check_in_mark, name="check_in_mark"),
    path(f"{ONE}check-in/<uuid:row>/undo/", views.check_in_undo, name="check_in_undo"),
    path(f"{ONE}check-in/all/", views.check_in_all, name="check_in_all"),
    path(f"{ONE}check-in/numbers/", views.check_in_numbers, name="check_in_numbers"),
    path(f"{ONE}photos/", views.photos, name="photos"),
    path(f"{ONE}photos/<uuid:row>/", views.photo_change, name="photo_change"),
    path(f"{ONE}brief/", views.brief_create, name="brief_create"),
    path(f"{ONE}brief/<uuid:row>/", views.brief, name="brief"),
]
