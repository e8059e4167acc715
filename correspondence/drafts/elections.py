"""Letters about who leads the union: a new term, members to be added, what an election came to."""

from django.utils.translation import gettext_lazy as _

from correspondence.drafts.declare import Asked, Draft, Filled, draft
from correspondence.drafts.wording import elected, expires, next_term, term_words, this_term
from correspondence.models import Letter
from correspondence.selectors import Known
from members.models import Body, Post

COMMITTEE, AUDIT, P = Body.Kind.COMMITTEE, Body.Kind.AUDIT, Post.Position
MEETING = Asked("meeting", _("Meeting that elects"), lambda known: "工会会员代表大会")
PARTY = Asked("party", _("Party organisation that agreed"), lambda known: known.profile.party_body)
TERM_HELP = _("Such as 第四; a number alone will do.")


def names(*positions: str):
    return lambda known: "、".join(known.holding(*positions))


def sitting(kind: str):
    return lambda known: "、".join(known.sitting(kind))


def agreed(said: Filled) -> str:
    return f"并征得{said['party']}同意" if said.has("party") else ""


def election_text(said: Filled) -> tuple[str, ...]:
    new, old = term_words(said["term"]), term_words(said["old_term"])
    vice = f"、副主席{said['vice']}名" if said.has("vice") else ""
    return (
        f"我单位{old}届工会委员会、经费审查委员会于{said['elected']}选举产生，任期至{said['expires']}届满。"
        f"根据《中国工会章程》有关规定，经研究{agreed(said)}，拟于{said['when']}召开{said['meeting']}进行换届选举。"
        "现将有关事项请示如下：",
        f"一、{new}届工会委员会拟由{said['seats']}名委员组成，设主席1名{vice}；经费审查委员会拟由"
        f"{said['audit_seats']}名委员组成，设主任1名。",
        "二、委员候选人按照规定程序推荐产生，经充分协商后提交大会，以无记名投票方式选举。",
        f"三、换届选举的筹备工作由{old}届工会委员会负责，选举结果另行报告。",
        said.get("more", ""),
    )


def old_term(known: Known) -> str:
    return this_term(known)


draft(
    Draft(
        "election",
        _("Request to hold the election of a new term"),
        _("换届请示: before the term ends, with the seats of the new committees."),
        Letter.Kind.REQUEST,
        Letter.Matter.ELECTION,
        (
            Asked("old_term", _("Term that ends"), old_term, TERM_HELP),
            Asked("elected", _("Elected on"), elected),
            Asked("expires", _("Ends on"), expires),
            Asked("term", _("New term"), next_term, TERM_HELP),
            Asked("when", _("When the election is to be"), help=_("Such as 2024年9月中旬.")),
            MEETING,
            PARTY,
            Asked("seats", _("Seats of the committee"), lambda known: known.seats(COMMITTEE)),
            Asked("vice", _("Vice-chairs"), lambda known: len(known.holding(P.VICE_CHAIR, P.EXEC_VICE_CHAIR)) or ""),
            Asked("audit_seats", _("Seats of the audit committee"), lambda known: known.seats(AUDIT)),
            Asked("more", _("Anything else"), is_long=True),
        ),
        lambda said: f"关于{term_words(said['term'])}届工会委员会、经费审查委员会换届选举的请示",
        election_text,
    )
)


def co_option_text(said: Filled) -> tuple[str, ...]:
    term = term_words(said["term"])
    return (
        f"我单位{term}届工会委员会于{said['elected']}选举产生，应有委员{said['seats']}名。因{said['reason']}，"
        f"现出缺{said['vacant']}名。为保证工会工作正常开展，经研究{agreed(said)}，拟增补{said['names']}为"
        f"{term}届工会委员会委员候选人，提交{said['meeting']}选举，任期与本届工会委员会相同。",
        f"候选人基本情况：{said['about']}。" if said.has("about") else "",
    )


draft(
    Draft(
        "co-option",
        _("Request to add members to the committee"),
        _("增补委员请示: when a seat has become vacant within the term."),
        Letter.Kind.REQUEST,
        Letter.Matter.CO_OPTION,
        (
            Asked("term", _("Term"), this_term, TERM_HELP),
            Asked("elected", _("Elected on"), elected),
            Asked("seats", _("Seats of the committee"), lambda known: known.seats(COMMITTEE)),
            Asked(
                "reason", _("Why a seat is vacant"), help=_("Why, as the request will tell it: 原委员赵示甲同志退休.")
            ),
            Asked("vacant", _("Vacant seats"), lambda known: "1"),
            Asked("names", _("Who is to be added"), help=_("Several names are parted by 、.")),
            Asked("about", _("About the candidates"), is_long=True),
            MEETING,
            PARTY,
        ),
        lambda said: f"关于增补{term_words(said['term'])}届工会委员会委员的请示",
        co_option_text,
    )
)


def result_text(said: Filled) -> tuple[str, ...]:
    term = term_words(said["term"])
    vice = f"，{said['vice']}为副主席" if said.has("vice") else ""
    audit = (
        f"二、{term}届经费审查委员会由{said['audit']}组成，{said['audit_chair']}为主任。" if said.has("audit") else ""
    )
    return (
        f"{said['when']}，我单位召开{said['meeting']}，应到{said['entitled']}人，实到{said['present']}人。会议以无记名"
        f"投票方式进行选举，并由新产生的委员会分别推选了负责人。现将选举结果报告如下：",
        f"一、{term}届工会委员会由{said['committee']}组成，{said['chair']}为主席{vice}。",
        audit,
        said.get("more", ""),
    )


draft(
    Draft(
        "result",
        _("Report of the result of an election"),
        _("选举结果报告: after the election, with everybody who was elected."),
        Letter.Kind.REPORT,
        Letter.Matter.RESULT,
        (
            Asked("term", _("Term that was elected"), this_term, TERM_HELP),
            Asked("when", _("Day of the election"), elected),
            MEETING,
            Asked("entitled", _("Entitled to vote")),
            Asked("present", _("Present at the vote")),
            Asked("committee", _("Members of the committee"), sitting(COMMITTEE), is_long=True),
            Asked("chair", _("Chair"), names(P.CHAIR)),
            Asked("vice", _("Vice-chairs by name"), names(P.VICE_CHAIR, P.EXEC_VICE_CHAIR)),
            Asked("audit", _("Members of the audit committee"), sitting(AUDIT), is_long=True),
            Asked("audit_chair", _("Chair of the audit committee"), names(P.AUDIT_CHAIR)),
            Asked("more", _("Anything else"), is_long=True),
        ),
        lambda said: f"关于{term_words(said['term'])}届工会委员会、经费审查委员会选举结果的报告",
        result_text,
    )
)
