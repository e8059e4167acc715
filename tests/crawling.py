"""Everything that strangers can read beneath an address: pages, texts and files, found by following links and forms."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlencode, urljoin

from django.test import Client
from PIL import Image
from pypdf import PdfReader

HOST = "http://testserver"
MOST_PAGES = 400


@dataclass(frozen=True)
class Read:
    """One answer: its address, what it is, and everything that is written in it, markup, headers and metadata included."""

    url: str
    kind: str
    status: int
    text: str
    html: str = ""


class Links(HTMLParser):
    """The addresses that a page names, and those that its GET forms lead to with each of their choices."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.action: str | None = None
        self.select = ""

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.found += [said[name] for name in ("href", "src", "data", "poster") if said.get(name)]
        if tag == "form" and (said.get("method") or "get").lower() == "get":
            self.action = said.get("action") or ""
        if tag == "select":
            self.select = said.get("name") or ""
        if tag == "input" and said.get("type") == "search" and said.get("name"):
            # A search is asked with a word that is in no record, and with none.
            self._ask(said["name"], "工会")
            self._ask(said["name"], "")
        if tag == "option" and self.select:
            self._ask(self.select, said.get("value") or "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.action = None
        if tag == "select":
            self.select = ""

    def _ask(self, name: str, value: str) -> None:
        if self.action is not None:
            self.found.append(f"{self.action}?{urlencode({name: value})}")


def crawl(client: Client, start: str) -> list[Read]:
    """Every page and file beneath `start`, which must be an address that ends with a slash."""
    waiting, seen, read = [start], {start}, []
    while waiting:
        url = waiting.pop(0)
        found = _read(client, url)
        read.append(found)
        assert len(read) < MOST_PAGES, "This crawl has no end."
        for link in _links(found, start):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return read


def _links(found: Read, start: str) -> Iterator[str]:
    addresses = []
    if found.html:
        parser = Links()
        parser.feed(found.html)
        addresses = parser.found
    elif "xml" in found.kind:
        addresses = re.findall(r"""(?:href="|<(?:link|id)>)([^"<]+)""", found.text)
    for address in addresses:
        whole = urldefrag(urljoin(f"{HOST}{found.url}", address)).url
        if whole.startswith(f"{HOST}{start}"):
            yield whole.removeprefix(HOST)


def _read(client: Client, url: str) -> Read:
    response = client.get(url)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    heads = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    html = content.decode() if kind.startswith("text/html") else ""
    return Read(url, kind, response.status_code, f"{heads}\n{html or _text_of(kind, content)}", html)


def _text_of(kind: str, content: bytes) -> str:
    """What a file says: the words and the metadata of a PDF, what a camera wrote into a picture, the rest as it is."""
    raw = content.decode("utf-8", "ignore")
    if kind.startswith("application/pdf"):
        reader = PdfReader(io.BytesIO(content))
        pages = [page.extract_text() for page in reader.pages]
        about = [str(value) for value in (reader.metadata or {}).values()]
        return "\n".join([*pages, *about, *reader.attachments, str(reader.xmp_metadata or ""), raw])
    if kind.startswith("image/") and "svg" not in kind:
        with Image.open(io.BytesIO(content)) as picture:
            return f"{dict(picture.getexif())} {picture.info} {raw}"
    return raw
