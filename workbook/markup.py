"""Tables of a web page: what many systems hand out under the name of an .xls file."""

from html.parser import HTMLParser

MOST_SPANNED = 200


class TableReader(HTMLParser):
    """Collects the rows of every table of a page, cells that span several places filled with their text."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        # What cells of earlier rows cover in this row, and from the next row on: text and rows left, by column.
        self._covered: dict[int, tuple[str, int]] = {}
        self._below: dict[int, tuple[str, int]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
            self._covered, self._below = {}, {}
        elif tag == "tr" and self.tables:
            self._end_cell()
            self._covered, self._below = {**self._covered, **self._below}, {}
            self.tables[-1].append([])
            self._cover()
        elif tag in {"td", "th"} and self.tables and self.tables[-1]:
            self._end_cell()
            named = dict(attrs)
            self._cell = []
            self._spans = _span(named.get("colspan")), _span(named.get("rowspan"))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text, self._cell = "".join(self._cell).replace("\xa0", " ").strip(), None
        wide, high = self._spans
        row = self.tables[-1][-1]
        # A title over several columns stands in the first of them.
        for number in range(wide):
            if high > 1:
                self._below[len(row)] = (text if number == 0 else "", high - 1)
            row.append(text if number == 0 else "")
        self._cover()

    def _cover(self) -> None:
        """Fill the places that a cell of an earlier row reaches down to."""
        row = self.tables[-1][-1]
        while len(row) in self._covered:
            text, left = self._covered.pop(len(row))
            if left > 1:
                self._below[len(row)] = (text, left - 1)
            row.append(text)


def _span(value: str | None) -> int:
    return min(int(value), MOST_SPANNED) if value and value.isdecimal() and int(value) else 1


def tables_of_page(text: str) -> list[list[list[str]]]:
    """The tables of a page that have cells, row by row."""
    reader = TableReader()
    reader.feed(text)
    reader.close()
    return [table for table in reader.tables if any(any(row) for row in table)]
