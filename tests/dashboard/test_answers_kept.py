"""An answer is given again from memory: to the same reader, for the same question, until something is published."""

from dataclasses import dataclass, field

import pytest
from bare import bare_edition
from flask import Flask, Response, g, request
from harvest import CALLBACK, question
from made import settings_in

from dashboard.access import Viewer
from dashboard.answers import Answers
from dashboard.library import Library
from etl.publish import publish


@dataclass
class Desk:
    """A server that counts how often it had to work an answer out, and says who asked what."""

    most: int = 1000
    pointer: str = "one"
    lasts: bool = True
    status: int = 200
    worked: int = 0
    answers: Answers = field(init=False)

    def __post_init__(self) -> None:
        self.answers, self.server = Answers(lambda: self.pointer, self.most), Flask("desk")
        self.answers.attach(self.server)
        self.server.before_request(self.known)
        self.server.before_request(self.answers.recall)
        self.server.post("/")(self.work)

    def known(self) -> None:
        role, name = request.headers.get("Role", "beleid"), request.headers.get("Name", "Sem")
        g.viewer = Viewer(name, role, name) if role else None

    def work(self) -> Response:
        self.worked += 1
        g.lasts = self.lasts
        return Response(f"{g.viewer} {request.get_data(as_text=True)}".ljust(100), self.status)

    def ask(self, body: str = "asiel", **headers: str) -> str:
        return self.server.test_client().post("/", data=body, headers=headers).text


def test_the_same_question_of_the_same_reader_is_worked_out_once():
    desk = Desk()
    assert desk.ask() == desk.ask()
    assert desk.worked == 1


@pytest.mark.parametrize("other", [{"Role": "adviesraad"}, {"Name": "Noor"}, {"Role": ""}, {"Accept-Encoding": "br"}])
def test_nobody_gets_the_answer_of_another_reader_or_in_another_writing(other):
    desk = Desk()
    mine, theirs = desk.ask(), desk.ask(**other)
    assert desk.worked == 2
    assert (mine == theirs) == ("Accept-Encoding" in other)


def test_another_question_has_another_answer():
    desk = Desk()
    assert desk.ask("asiel") != desk.ask("gezin")


def test_what_is_published_meanwhile_makes_every_answer_new():
    desk = Desk()
    desk.ask()
    desk.pointer = "two"
    desk.ask()
    assert desk.worked == 2


@pytest.mark.parametrize("changes", [{"lasts": False}, {"status": 500}, {"most": 99}])
def test_what_does_not_last_went_wrong_or_is_too_large_is_not_kept(changes):
    desk = Desk(**changes)
    desk.ask()
    desk.ask()
    assert (desk.worked, desk.answers.size) == (2, 0)


def test_the_answer_that_was_asked_longest_ago_makes_room():
    desk = Desk(most=250)
    for body in ("a", "b", "a", "c", "a"):
        desk.ask(body)
    assert (desk.worked, desk.answers.size) == (3, 200)
    desk.ask("b")
    assert desk.worked == 4


def test_a_choice_asked_again_is_answered_alike_and_in_the_same_writing(reader):
    asked = reader("beleid")
    body = question(asked.fills, "/leerroutes", "?doelgroep=asiel", asked.open("/leerroutes").ids)
    first, second = (asked.client.post(CALLBACK, json=body, headers={"Accept-Encoding": "br"}) for _ in range(2))
    assert first.data == second.data
    assert dict(first.headers) == dict(second.headers)


def test_roles_that_see_other_editions_do_not_share_an_answer(reader):
    path, search = "/leerroutes", "?doelgroep=asiel&leerroute=b1"
    staff, council = reader("beleid"), reader("adviesraad")
    kept = [one.fill(path, search, one.open(path).ids).places for one in (staff, staff, council)]
    assert kept[0] == kept[1] != kept[2]


def test_the_pointer_is_another_text_after_a_publication(tmp_path):
    settings = settings_in(tmp_path)
    library, edition = Library(settings.editions), bare_edition(settings)
    before = library.pointer()
    publish(settings, edition.id)
    assert library.pointer() != before
