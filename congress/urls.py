from django.urls import path

from congress import views

app_name = "congress"
urlpatterns = [
    path("polls/<uuid:public_id>/", views.poll_detail, name="poll_detail"),
    path("polls/<uuid:public_id>/links/", views.poll_links, name="poll_links"),
]
