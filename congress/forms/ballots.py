"""The ballot of a poll as a form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from congress.models import Poll


class BallotForm(forms.Form):
    """A field for each question of a poll; `choices` are the places of the options chosen."""

    def __init__(self, poll: Poll, data=None) -> None:
        super().__init__(data)
        options = [(str(place), option) for place, option in enumerate(poll.option_list)]
        for place, question in enumerate(poll.question_list):
            if poll.most == 1:
                field = forms.ChoiceField(label=question, choices=options, widget=forms.RadioSelect)
            else:
                field = forms.MultipleChoiceField(
                    label=question,
                    choices=options,
                    widget=forms.CheckboxSelectMultiple,
                    help_text=_("At most %(most)d.") % {"most": poll.most},
                )
            self.fields[f"q{place}"] = field

    @property
    def choices(self) -> list[list[int]]:
        answers = (self.cleaned_data[name] for name in self.fields)
        return [[int(one) for one in ([answer] if isinstance(answer, str) else answer)] for answer in answers]
