"""What is said of a gathering: the notice before it, captions and the short report after it; Chinese, for officers to edit."""

from datetime import date

from core.dates import Precision
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering, Notice
from members.models import BranchProfile

WEEKDAYS = "一二三四五六日"
# How long a short report usually is, in characters.
SHORT, LONG = 150, 300


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def when(gathering: Gathering, begins: str = "") -> str:
    """The time as a notice says it, with the weekday where the day is known: 2024年3月15日（星期五）14:30."""
    held = gathering.held
    if held is None:
        return begins
    if held.precision != Precision.DAY:
        return held.chinese(with_year=True) + begins
    return f"{_day(held.first_day)}（星期{WEEKDAYS[held.first_day.weekday()]}）{begins}"


def notice_text(kind: GatheringKind, notice: Notice, profile: BranchProfile, today: date) -> str:
    """The words of the notice that follow from its facts; what is not known is left out."""
    gathering = notice.of
    place = f"在{gathering.place}" if gathering.place else ""
    time = when(gathering, notice.begins)
    points = [
        ("参加人员", notice.audience or getattr(gathering, "participants", "")),
        ("议题", getattr(gathering, "topics", "")),
        ("请携带", notice.bring),
        ("名额", f"{notice.places}人，额满后按报名先后候补" if notice.places else ""),
        ("报名截止", _day(notice.closes_on) if notice.closes_on else ""),
        ("回执", notice.reply),
        ("联系人", notice.contact),
    ]
    told = [f"{name}：{words}" for name, words in points if words]
    lead = f"“{gathering.title}”{'定于' + time if time else '将'}{place}{kind.verb}"
    lead += "，请准时参加。" if not told else "，有关事项通知如下："
    lines = [f"【{gathering.title}通知】", lead]
    lines += [f"{number}. {words}" for number, words in enumerate(told, start=1)]
    return "\n".join([*lines, str(profile), _day(today)])


def caption(gathering: Gathering) -> str:
    """何时何地何事, to which the officer adds who stands where."""
    time = gathering.held.chinese(with_year=True) if gathering.held else ""
    return f"{time}，{gathering.place + '，' if gathering.place else ''}{gathering.title}现场".lstrip("，")


def brief_text(kind: GatheringKind, gathering: Gathering, profile: BranchProfile) -> str:
    """The facts as sentences: what an officer begins a short report with. Judgements are left to the officer."""
    time = gathering.held.chinese(with_year=True) + "，" if gathering.held else ""
    place = f"在{gathering.place}" if gathering.place else ""
    return "".join([f"{time}{profile.self_name}{place}{kind.verb}{gathering.title}。", *kind.told(gathering)])


def length_of(text: str) -> int:
    """The characters of a text as an editor counts them: without spaces and line breaks."""
    return len("".join(text.split()))
