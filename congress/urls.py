from django.urls import path

from congress import views

app_name = "congress"
MOTION = "motions/<uuid:public_id>/"
urlpatterns = [
    path("polls/<uuid:public_id>/", views.poll_detail, name="poll_detail"),
    path("polls/<uuid:public_id>/links/", views.poll_links, name="poll_links"),
    path("meetings/<uuid:public_id>/counters/", views.counters, name="counters"),
    path("meetings/<uuid:public_id>/minutes-number/", views.minutes_number, name="minutes_number"),
    path("topics/<uuid:public_id>/resolve/", views.item_resolve, name="item_resolve"),
    path("elections/<uuid:public_id>/tally/", views.tally, name="tally"),
    path("elections/<uuid:public_id>/count/", views.count, name="count"),
    path("motions/grid/", views.motion_grid, name="motion_grid"),
    path("motions/rules/", views.motion_rules, name="motion_rules"),
    path("motions/statistics/", views.motion_statistics, name="motion_statistics"),
    path(f"{MOTION}links/", views.motion_links, name="motion_links"),
    path(f"{MOTION}<slug:action>/", views.motion_act, name="motion_act"),
]
