"""Readers of an edition that was rounded with a new key are told so, on the first page and among the editions."""

from copy import copy

import pytest

from dashboard.access import Viewer
from dashboard.library import Library
from dashboard.pages import Request, edities, monitor
from dashboard.selection import Selection

NOTICE = "De cijfers zijn opnieuw afgerond."


@pytest.mark.parametrize("page", [monitor, edities], ids=["monitor", "edities"])
@pytest.mark.parametrize("notice", [NOTICE, ""], ids=["new key", "same key"])
def test_a_new_key_is_told_where_months_are_compared(shown, page, notice):
    library, viewer = Library(shown.editions), Viewer("Test", "adviesraad")
    opened = copy(library.open(viewer))
    opened.meta = opened.meta | {"notice": notice}
    content = page.arrange(Request("/", Selection(), opened, library, viewer, {}))
    assert (NOTICE in repr(content.body)) is bool(notice)
