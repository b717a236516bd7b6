"""Where a request comes from, as the browser says: our own pages, or somebody else's."""

import re

from flask import Request

# A page of ours with its choices; no other host, no way up, nothing that a browser would read in another way.
OWN_PAGE = re.compile(r"/(?:[a-z0-9_][a-z0-9_.-]*(?:/[a-z0-9_][a-z0-9_.-]*)*)?(?:\?[A-Za-z0-9_=&.,%+-]{0,1000})?")


def is_foreign(request: Request, own: str) -> bool:
    """Whether another site made the browser send this. A program that is no browser says nothing, and has no cookie to lend."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site != "same-origin"
    said = request.headers.get("Origin")
    return said is not None and said != (own or request.host_url.rstrip("/"))


def own_page(asked: str | None) -> str:
    """The page to go to after signing in; the first page when it is none of ours."""
    return asked if asked and OWN_PAGE.fullmatch(asked) else "/"
