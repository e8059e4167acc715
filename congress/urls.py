from django.urls import path

from congress import views

app_name = "congress"
urlpatterns = [
    path("polls/<uuid:public_id>/", views.poll_detail, name="poll_detail"),
    path("polls/<uuid:public_id>/links/", views.poll_links, name="poll_links"),
    path("meetings/<uuid:public_id>/counters/", views.counters, name="counters"),
    path("meetings/<uuid:public_id>/minutes-number/", views.minutes_number, name="minutes_number"),
    path("topics/<uuid:public_id>/resolve/", views.item_resolve, name="item_resolve"),
    path("elections/<uuid:public_id>/tally/", views.tally, name="tally"),
    path("elections/<uuid:public_id>/count/", views.count, name="count"),
]
