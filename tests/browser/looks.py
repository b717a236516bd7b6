"""What a reader may need of a page, asked of the browser: the keyboard, a large letter, own colours, paper."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

# Every stop of the Tab key that the page has, and from then on where the focus goes and whether that is seen.
LISTEN = """() => {
    const open = one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true});
    const all = 'a[href], button, select, input, textarea, summary, [tabindex]';
    const expected = [...document.querySelectorAll(all)].filter(open);
    window.gelopen = {expected, stops: [], unseen: [], covered: []};
    const name = one => `${one.tagName} ${(one.innerText || one.id || '').trim().slice(0, 60)}`;
    document.addEventListener('focusin', ({target: one}) => {
        const style = getComputedStyle(one), ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        window.gelopen.stops.push(one);
        if (!ring && style.boxShadow === 'none') window.gelopen.unseen.push(name(one));
        requestAnimationFrame(() => {
            const box = one.getBoundingClientRect(), line = one.getClientRects()[0] || box;
            const top = document.elementFromPoint(line.x + Math.min(line.width / 2, 20), line.y + Math.min(line.height / 2, 20));
            if (one === document.activeElement && top && !one.contains(top) && !top.contains(one)) {
                window.gelopen.covered.push(name(one));
            }
        });
    });
    return expected.length;
}"""
AT_THE_END = "() => document.activeElement === document.body"
WALKED = """() => {
    const {expected, stops, unseen, covered} = window.gelopen, name = one => `${one.tagName} ${(one.innerText || '').slice(0, 60)}`;
    const after = (one, next) => one.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
    return {
        stops: stops.length, unseen, covered,
        first: stops.length ? stops[0].className : '',
        missed: expected.filter(one => !stops.includes(one)).map(name),
        backward: stops.filter((one, i) => i && !after(stops[i - 1], one)).map(name),
    };
}"""
# Text that its own box cuts off.
CUT = """() => [...document.querySelectorAll('body *')].filter(one => {
    if (one.closest('svg, .verborgen, .overslaan') || !one.checkVisibility({visibilityProperty: true})) return false;
    const style = getComputedStyle(one), cuts = how => how === 'hidden' || how === 'clip';
    const wide = cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
    const high = cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
    return (wide || high) && one.innerText && one.innerText.trim();
}).map(one => `${one.tagName}.${one.className} ${one.innerText.slice(0, 60)}`)"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# WCAG 1.4.12: what a reader may set.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""
NOT_SPACED = "() => { document.adoptedStyleSheets = []; }"
# Drawings keep their own colours, so they bring their own paper; and one sees which page is open.
UNPAPERED = """() => [...document.querySelectorAll('.grafiek-kader, .vonk, .kogel')].filter(one => {
    const style = getComputedStyle(one);
    return style.forcedColorAdjust !== 'none' || /, 0\\)$|transparent/.test(style.backgroundColor);
}).map(one => one.className)"""
OPEN_PAGE = """() => {
    const line = one => getComputedStyle(one).borderBottomColor, all = [...document.querySelectorAll('.hoofdnavigatie a')];
    const open = all.filter(one => one.closest('[aria-current]')), rest = all.filter(one => !open.includes(one));
    return open.every(one => rest.every(other => line(one) !== line(other)));
}"""
# On paper stands what stands on the screen, and every table; nobody presses anything.
ON_SCREEN = """() => {
    const all = [...document.querySelectorAll('#inhoud h1, .paneel-titel, .zin, .filters select')];
    window.opScherm = all.filter(one => one.checkVisibility({visibilityProperty: true}));
}"""
ON_PAPER = """() => {
    const shown = one => one.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true});
    const lost = [...window.opScherm, ...document.querySelectorAll('.paneel table')].filter(one => !one.closest('.paneel[hidden]'));
    return {lost: lost.filter(one => !shown(one)).map(one => `${one.tagName}.${one.className}`),
            left: [...document.querySelectorAll('nav, .overslaan, .lezerbalk, .download')].filter(shown).map(one => one.className)};
}"""
MOVING = """() => [...document.querySelectorAll('*')].filter(one => {
    const style = getComputedStyle(one), moves = text => text.split(',').some(part => parseFloat(part) > 0.01);
    return moves(style.transitionDuration) || (style.animationName !== 'none' && moves(style.animationDuration))
        || style.scrollBehavior === 'smooth';
}).map(one => `${one.tagName}.${one.className}`)"""
ALONE = "function () { return !this.parentElement.closest('[role=img]'); }"
A4 = 718  # pixels between margins of a centimetre


@dataclass(frozen=True)
class Walk:
    """A page from the first Tab to the last."""

    stops: int
    first: str  # the class of the first stop
    missed: list[str]
    backward: list[str]
    unseen: list[str]
    covered: list[str]
    skips: bool  # the first link brings the keyboard to the content


def walk(page: Page) -> Walk:
    """Press Tab until the page has no more stops; a page that never lets go has stops that are counted twice."""
    expected = page.evaluate(LISTEN)
    for _ in range(expected):
        page.keyboard.press("Tab")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate(AT_THE_END):
            break
    found = page.evaluate(WALKED)
    page.locator(".overslaan").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    return Walk(**found, skips=page.evaluate("() => document.activeElement.id") == "inhoud")


def pictures(page: Page) -> list[str]:
    """The names of all pictures, as the browser tells them to a screen reader; what lies within a picture is a part of it."""
    wire = page.context.new_cdp_session(page)
    node = wire.send("DOM.getDocument")["root"]["nodeId"]
    found = wire.send("Accessibility.queryAXTree", {"nodeId": node, "role": "image"})["nodes"]
    names = [str(one["name"]["value"]) for one in found if not one["ignored"] and (one["name"]["value"] or stands_alone(wire, one))]
    wire.detach()
    return names


def stands_alone(wire: CDPSession, one: dict[str, Any]) -> bool:
    """Whether this node of the tree is not within a picture that has a name."""
    found = wire.send("DOM.resolveNode", {"backendNodeId": one["backendDOMNodeId"]})["object"]["objectId"]
    asked = {"objectId": found, "functionDeclaration": ALONE, "returnByValue": True}
    return bool(wire.send("Runtime.callFunctionOn", asked)["result"]["value"])


def forced(page: Page) -> list[str]:
    """What goes wrong where the reader's own colours replace ours."""
    page.emulate_media(forced_colors="active")
    found = list(page.evaluate(UNPAPERED)) + ([] if page.evaluate(OPEN_PAGE) else ["the open page"])
    page.emulate_media(forced_colors="none")
    return found


def still(page: Page) -> list[str]:
    """What moves for who asked that nothing does."""
    page.emulate_media(reduced_motion="reduce")
    found = list(page.evaluate(MOVING))
    page.emulate_media(reduced_motion="no-preference")
    return found


def printed(page: Page) -> dict[str, Any]:
    """What paper lacks, what it has too much, and how far it is too wide."""
    page.set_viewport_size({"width": A4, "height": 1000})
    page.evaluate(ON_SCREEN)
    page.emulate_media(media="print")
    found = {**page.evaluate(ON_PAPER), "sideways": page.evaluate(SIDEWAYS)}
    page.emulate_media(media="screen")
    return found
