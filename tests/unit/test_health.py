"""Metrics: the text Prometheus reads, and that no id gets into it."""

import pytest

from bot.health import MOST_KINDS, Metrics


def test_counters_gauges_and_histograms_are_rendered_as_prometheus_reads_them() -> None:
    metrics = Metrics()
    metrics.count("updates_total", "turned")
    metrics.count("updates_total", "turned", 2)
    metrics.count("updates_total", "seen")
    metrics.gauge("waiting", 3)
    metrics.observe("turns_seconds", 0.004)
    metrics.observe("turns_seconds", 99)
    lines = metrics.render().splitlines()
    assert "# TYPE tutor_updates_total counter" in lines
    assert 'tutor_updates_total{kind="turned"} 3' in lines
    assert "# TYPE tutor_waiting gauge" in lines
    assert "tutor_waiting 3" in lines
    assert "# TYPE tutor_turns_seconds histogram" in lines
    assert 'tutor_turns_seconds_bucket{le="0.0025"} 0' in lines
    assert 'tutor_turns_seconds_bucket{le="0.005"} 1' in lines
    assert 'tutor_turns_seconds_bucket{le="10"} 1' in lines
    assert 'tutor_turns_seconds_bucket{le="+Inf"} 2' in lines
    assert "tutor_turns_seconds_sum 99.004" in lines
    assert "tutor_turns_seconds_count 2" in lines
    assert len([line for line in lines if line.startswith("# TYPE")]) == 3


@pytest.mark.parametrize("kind", ["123456", "Anna", 'a"b', "a b", "a\n", "a-b"])
def test_a_kind_that_may_be_an_id_or_a_name_is_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="plain words"):
        Metrics().count("updates_total", kind)


def test_kinds_are_bounded() -> None:
    metrics = Metrics()
    for number in range(500):
        metrics.count("updates_total", "k" + "x" * (number % 25) + "y" * (number // 25))
    assert len(metrics.render().splitlines()) <= MOST_KINDS + 3
    assert metrics.value("updates_total", "other") > 400


def test_nothing_recorded_is_zero() -> None:
    assert Metrics().value("updates_total") == 0
