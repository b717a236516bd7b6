"""Readers who signed in at a monitor with a desk: what they see of an edition, what they ask and what they answer."""

import json
from typing import Any

from harvest import CALLBACK, components, texts
from walks import Monitor, choose

from queries.desk.questions import Question, questions
from queries.desk.store import open_desk
from queries.desk.texts import MONTH

ASKS = "..vraag-fout.children...vraag-stand.children...vraag-tekst.value.."
ANSWERS = (
    '..{"antwoord":["MATCH"],"stand":"fout"}.children...{"antwoord":["MATCH"],"stand":"melding"}.children'
    '...{"antwoord":["MATCH"],"opslag":"versie"}.data..'
)


class Table:
    """Everybody at one monitor."""

    def __init__(self, monitor: Monitor) -> None:
        self.monitor = monitor
        self.desk = open_desk(monitor.settings.desk)

    def asked(self) -> list[Question]:
        return questions(self.desk)

    def page(self, role: str, path: str, search: str = "") -> dict[str, Any]:
        """What a reader gets at an address."""
        browser = self.monitor.browser()
        choose(browser, role)
        outputs = [{"id": one, "property": "children"} for one in ("kop", "inhoud", "voet")] + [{"id": "titel", "property": "data"}]
        body = {
            "output": "..kop.children...inhoud.children...voet.children...titel.data..",
            "outputs": outputs,
            "inputs": [{"id": "url", "property": "pathname", "value": path}],
            "changedPropIds": ["url.pathname"],
            "state": [{"id": "url", "property": "search", "value": search}],
        }
        return dict(browser.post(CALLBACK, json=body).get_json()["response"])

    def read(self, role: str, path: str, search: str = "") -> str:
        return " ".join(texts(self.page(role, path, search)))

    def ask(self, role: str, path: str, text: Any, about: Any = MONTH) -> str:
        """Put a question; what comes back."""
        values = {"vraag-over": ("value", about), "vraag-tekst": ("value", text)}
        return self.send(role, ASKS, path, values, {"id": "vraag-stel", "property": "n_clicks", "value": 1}, "vraag-stel.n_clicks")

    def answer(self, role: str, path: str, number: Any, text: Any, version: Any = 0) -> str:
        """Answer one; what comes back."""
        button = {"antwoord": number, "knop": "plaats"}
        state = {
            json.dumps({"antwoord": number, "veld": "tekst"}): ("value", text),
            json.dumps({"antwoord": number, "opslag": "versie"}): ("data", version),
        }
        name = json.dumps(button, separators=(",", ":"))
        return self.send(role, ANSWERS, path, state, {"id": button, "property": "n_clicks", "value": 1}, f"{name}.n_clicks")

    def send(self, role: str, output: str, path: str, state: dict[str, Any], button: dict[str, Any], changed: str) -> str:
        browser = self.monitor.browser()
        choose(browser, role)
        values = [{"id": identity(one), "property": prop, "value": value} for one, (prop, value) in state.items()]
        values += [{"id": "url", "property": "pathname", "value": path}, {"id": "url", "property": "search", "value": ""}]
        outputs = [{"id": identity(one.rpartition(".")[0]), "property": one.rpartition(".")[2]} for one in places(output, button)]
        body = {"output": output, "outputs": outputs, "inputs": [button], "changedPropIds": [changed], "state": values}
        response = browser.post(CALLBACK, json=body)
        return " ".join(texts(response.get_json())) if response.is_json else response.text


def places(output: str, button: dict[str, Any]) -> list[str]:
    number = button["id"]["antwoord"] if isinstance(button["id"], dict) else ""
    return output.strip(".").replace('["MATCH"]', json.dumps(number)).split("...")


def identity(name: str) -> Any:
    return json.loads(name) if name.startswith("{") else name


def ids_of(tree: Any) -> list[Any]:
    return [props["id"] for props in components(tree) if "id" in props]
