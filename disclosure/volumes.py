"""Where what was made public, and what was heard, is filed."""

from core.volumes import Filed, filed

filed(Filed("places", "openness", ("name", "where", "affairs", "since", "ended_on")))
filed(Filed("publications", "openness", ("title", "matter", "published", "place"), day="published"))
filed(Filed("suggestions", "openness", ("content", "received_on", "replied_on", "closed_on"), day="received_on"))
