"""How lists look and move: columns, filters, sorts, pages and exports from one declaration in an app's `lists.py`."""

from core.lists.declare import Column, FilterForm, ListPage, Sort, declare, label_of, list_named
from core.lists.export import CSV, XLSX, csv_lines, write_xlsx
from core.lists.kinds import KindList, choice_filter, kind_filter, kind_list, kind_list_of, span_filters
from core.lists.page import Page, page_of
from core.lists.saved import save_columns, saved_columns

__all__ = [
    "CSV",
    "XLSX",
    "Column",
    "FilterForm",
    "KindList",
    "ListPage",
    "Page",
    "Sort",
    "choice_filter",
    "csv_lines",
    "declare",
    "kind_filter",
    "kind_list",
    "kind_list_of",
    "label_of",
    "list_named",
    "page_of",
    "save_columns",
    "saved_columns",
    "span_filters",
    "write_xlsx",
]
