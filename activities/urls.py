from django.urls import path

from activities import views

app_name = "activities"
CAMPAIGN = "activities/campaigns/<uuid:public_id>/"
urlpatterns = [
    path("plan/", views.plan, name="plan"),
    path("plan/<uuid:public_id>/mark/", views.plan_mark, name="plan_mark"),
    path("activities/honours/", views.ladders, name="ladders"),
    path(CAMPAIGN, views.campaign, name="campaign"),
    path(f"{CAMPAIGN}scores/", views.campaign_scores, name="campaign_scores"),
    path(f"{CAMPAIGN}checklist/", views.campaign_checklist, name="campaign_checklist"),
]
