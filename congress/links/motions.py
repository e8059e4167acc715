"""Motions on a phone: one's own, one to second, one to handle."""

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.purposes import link_purpose
from congress.forms.motions import ActForm, MotionTextForm
from congress.models import Motion, MotionUnit
from congress.motion_acts import ANSWER
from congress.selectors.motions import own_motions_of, second_names, similar_motions
from congress.services.motion_links import (
    DEPARTMENT,
    SECOND,
    WRITE,
    action_for,
    move_by_department,
    move_by_mover,
    second_by_link,
    write_motion,
)
from congress.states.motions import Rating
from core.errors import Refused


def _told(form: forms.BaseForm, act) -> bool:
    """Whether the act was done; else its form says why not, unless the link itself has ended."""
    try:
        act()
    except Refused as refusal:
        if refusal.code == "ended":
            raise
        form.add_error(None, str(refusal))
    except ValidationError as fault:
        form.add_error(None, "；".join(fault.messages))
    else:
        return True
    return False


@link_purpose(WRITE, _("write motions and see their way"), days=90, offered=True)
def own_motions(request, link):
    """Write a motion, hand it in, see how it fares, rate the reply."""
    own = own_motions_of(link)
    sent = request.method == "POST"
    asked = request.POST.get("motion", "") if sent else request.GET.get("motion", "")
    motion = next((one.motion for one in own if str(one.motion.public_id) == asked), None)
    form = MotionTextForm(request.POST if sent and "subject" in request.POST else None, instance=motion)
    # What is not about the words of a motion has no field of its own to blame.
    acting = forms.Form(request.POST if sent else None)
    if sent and acting.is_valid() and _acted(request, link, motion, form, acting):
        return redirect(request.path)
    context = {
        "link": link,
        "form": form,
        "acting": acting,
        "motion": motion,
        "own": own,
        "ratings": Rating.choices[:3],
    }
    return render(request, "congress/link_own.html", context, status=422 if sent else 200)


def _acted(request, link, motion, form, acting) -> bool:
    today, note = timezone.localdate(), request.POST.get("note", "")
    if "rating" in request.POST and motion:
        rating = request.POST["rating"]
        how = {"action": action_for(motion, rating), "rating": rating, "note": note}
    elif "withdraw" in request.POST and motion:
        how = {"action": "withdraw", "note": note}
    else:
        return form.is_valid() and _told(acting, lambda: _write(request, link, motion, form, today))
    return _told(acting, lambda: move_by_mover(link=link, motion=motion, today=today, **how))


def _write(request, link, motion, form, today):
    stored = motion and Motion.objects.get(pk=motion.pk)
    hand_in = "hand_in" in request.POST
    return write_motion(link=link, motion=stored, texts=form.cleaned_data, hand_in=hand_in, today=today)


@link_purpose(SECOND, _("second a motion"), days=30)
def second_motion(request, link):
    """Read a motion and put one's name to it."""
    motion = Motion.objects.in_branches([link.branch]).standing().filter(public_id=link.target_id).first()
    if motion is None:
        raise Refused(_("This link has ended already."), code="ended")
    form, sent = forms.Form(request.POST if request.method == "POST" else None), request.method == "POST"
    form.full_clean()
    today = timezone.localdate()
    if sent and _told(form, lambda: second_by_link(link=link, motion=motion, today=today)):
        return redirect(request.path)
    names = second_names(motion)
    context = {"link": link, "motion": motion, "form": form, "names": names, "done": link.person.name in names}
    return render(request, "congress/link_second.html", context, status=422 if sent else 200)


@link_purpose(DEPARTMENT, _("handle a motion"), days=120)
def handle_motion(request, link):
    """All that a department needs on one screen: the motion, its seconders, the day, earlier ones like it, the reply."""
    unit = MotionUnit.objects.in_branches([link.branch]).standing().filter(public_id=link.target_id).first()
    if unit is None:
        raise Refused(_("This link has ended already."), code="ended")
    motion, sent = unit.motion, request.method == "POST"
    action = request.POST.get("act", "")
    names = ANSWER if action in {"draft", "reply_again"} else ()
    form = ActForm(request.POST if sent else None, names=names if sent else ANSWER, motion=motion)
    how = {"unit": unit, "action": action, "note": request.POST.get("note", ""), "today": timezone.localdate()}
    if sent and form.is_valid() and _told(form, lambda: move_by_department(link=link, answer=form.cleaned_data, **how)):
        return redirect(request.path)
    context = {"link": link, "unit": unit, "motion": motion, "form": form, "is_lead": unit.role == "lead"}
    context |= {"seconders": second_names(motion), "similar": similar_motions(motion)}
    return render(request, "congress/link_department.html", context, status=422 if sent else 200)
