"""One person's flood, by the messages' own dates."""

from handlers.limits import Meter


def test_over_the_limit_until_a_minute_has_passed() -> None:
    meter = Meter(3)
    assert [meter.take(1, 100) for _ in range(5)] == [True, True, True, False, False]
    assert meter.take(2, 100)
    assert meter.tell(1) and not meter.tell(1)
    assert meter.take(1, 161)
    assert [meter.take(1, 161) for _ in range(4)][-1] is False
    assert meter.tell(1)


def test_a_backlog_is_counted_by_its_own_dates() -> None:
    meter = Meter(2)
    assert all(meter.take(1, 1000 + 60 * n) for n in range(100))
