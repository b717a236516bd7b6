"""How often one reader may ask, and what a reader is told who asks more."""

from walks import choose

from dashboard.signin.limits import CALLBACKS, EXPORTS, READERS, SIGN_INS, Counter, Limit


def waits(counter: Counter, who: str, times: int) -> list[int]:
    return [counter.wait(who) for _ in range(times)]


def test_so_many_may_go_on_and_the_next_waits(clock):
    counter = Counter(Limit(3, 10), clock)
    assert waits(counter, "a", 4) == [0, 0, 0, 11]


def test_who_waited_goes_on(clock):
    counter = Counter(Limit(3, 10), clock)
    assert waits(counter, "a", 4)[-1]
    clock.on(10)
    assert waits(counter, "a", 3) == [0, 0, 0]


def test_who_was_refused_is_not_counted_again(clock):
    counter = Counter(Limit(1, 10), clock)
    for _ in range(5):
        counter.wait("a")
        clock.on(1)
    clock.on(5)
    assert counter.wait("a") == 0


def test_one_reader_does_not_slow_another(clock):
    counter = Counter(Limit(1, 10), clock)
    waits(counter, "a", 5)
    assert counter.wait("b") == 0


def test_however_many_come_by_no_more_are_remembered(clock):
    counter = Counter(Limit(1, 10), clock)
    for number in range(READERS + 500):
        counter.wait(str(number))
    assert len(counter._asked) == READERS


def test_the_limits_are_those_of_the_policy():
    assert (CALLBACKS.most, CALLBACKS.seconds, EXPORTS.most, EXPORTS.seconds) == (60, 10, 20, 3600)


def test_too_many_questions_wait_and_then_go_on(choice, browser, clock):
    choose(browser, "wethouder")
    codes = [choice.asked(browser, "/edities").status_code for _ in range(CALLBACKS.most + 1)]
    refused = choice.asked(browser, "/edities")
    assert codes == [200] * CALLBACKS.most + [429]
    assert 1 <= int(refused.headers["Retry-After"]) <= CALLBACKS.seconds + 1
    assert "Wacht" in refused.text
    clock.on(CALLBACKS.seconds)
    assert choice.asked(browser, "/edities").status_code == 200


def test_one_busy_reader_leaves_the_other_alone(choice, browser):
    choose(browser, "wethouder")
    other = choice.browser()
    choose(other, "wethouder")
    for _ in range(CALLBACKS.most):
        choice.asked(browser, "/edities")
    assert choice.asked(browser, "/edities").status_code == 429
    assert choice.asked(other, "/edities").status_code == 200


def test_too_many_attempts_to_come_in_wait(browser):
    codes = [choose(browser, "beleid").status_code for _ in range(SIGN_INS.most + 1)]
    assert codes == [303] * SIGN_INS.most + [429]
