"""One person's flood, by the messages' own dates."""

from handlers.limits import Meter


def test_over_the_limit_until_a_minute_has_passed() -> None:
    meter = Meter(3)
    assert [meter.take(1, 100, n) for n in range(5)] == [True, True, True, False, False]
    assert meter.take(2, 100, 6)
    assert meter.tell(1, 3) and not meter.tell(1, 4)
    assert meter.take(1, 161, 7)
    assert [meter.take(1, 161, n) for n in range(8, 12)][-1] is False
    assert meter.tell(1, 12)


def test_an_update_counts_once_however_often_it_is_tried() -> None:
    meter = Meter(1)
    assert all(meter.take(1, 100, 5) for _ in range(50))
    assert not meter.take(1, 100, 6)
    assert all(meter.tell(1, 6) for _ in range(3)) and not meter.tell(1, 7)


def test_a_backlog_is_counted_by_its_own_dates() -> None:
    meter = Meter(2)
    assert all(meter.take(1, 1000 + 60 * n, n) for n in range(100))
