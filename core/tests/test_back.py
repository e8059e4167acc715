import pytest
from django.test import RequestFactory

from core.back import way_back, with_back


def asking(back):
    return RequestFactory().get("/desk/ours/", {"back": back})


def test_way_back_is_the_page_that_was_at_hand():
    at_hand = RequestFactory().get("/desk/ours/reports/half_year/2024H1/?as_of=2024-06-15")

    url = with_back("/desk/ours/records/activities/new/?kind=sports", at_hand)

    assert way_back(RequestFactory().get(url)) == "/desk/ours/reports/half_year/2024H1/?as_of=2024-06-15"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "/\\example.org", "javascript:x", ""])
def test_nobody_is_led_out_of_the_house(elsewhere):
    assert way_back(asking(elsewhere)) == ""
