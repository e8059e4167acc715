from django.urls import path

from congress import views

app_name = "congress"
MOTION = "desk/<slug:slug>/motions/<uuid:public_id>/"
urlpatterns = [
    path("desk/<slug:slug>/motions/grid/", views.motion_grid, name="motion_grid"),
    path("desk/<slug:slug>/motions/rules/", views.motion_rules, name="motion_rules"),
    path("desk/<slug:slug>/motions/statistics/", views.motion_statistics, name="motion_statistics"),
    path(f"{MOTION}links/", views.motion_links, name="motion_links"),
    path(f"{MOTION}<slug:action>/", views.motion_act, name="motion_act"),
]
