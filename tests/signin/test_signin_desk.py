"""The callbacks of the editorial desk behind the gate: for policy staff, and for nobody who has not come in."""

import pytest

from dashboard.app import make_app
from queries.settings import read_settings


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return make_app(read_settings({"MONITOR_DATA": str(tmp_path_factory.mktemp("leeg")), "MONITOR_AANMELDEN": "kies"}))


def asked(app, role):
    client = app.server.test_client()
    if role:
        assert client.post("/aanmelden", data={"lezer": role}).status_code == 303
    return client.post("/_dash-update-component", json={"output": "stap-melding.children"}).status_code


@pytest.mark.parametrize(("role", "code"), [("", 401), ("adviesraad", 403), ("wethouder", 403)])
def test_a_step_at_the_desk_is_refused_to_who_does_not_work_there(app, role, code):
    assert asked(app, role) == code


@pytest.mark.parametrize("role", ["beleid", "redactie"])
def test_the_gate_lets_through_who_works_at_the_desk(app, role):
    assert asked(app, role) not in (401, 403)
