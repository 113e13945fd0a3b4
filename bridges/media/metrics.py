"""A node's figures in the Prometheus text format."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from bridges.media.publisher import Publisher
from bridges.media.viewer import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bridges.media.engine import LineStats
    from bridges.media.node import Node

_GAUGES = {
    "bitrate": ("bits_per_second", "Bit/s over the last seconds"),
    "loss": ("loss_ratio", "Fraction lost after recovery, 0..1"),
    "jitter_ms": ("jitter_milliseconds", "Interarrival jitter"),
    "rtt_ms": ("rtt_milliseconds", "Round trip"),
}
_COUNTERS = {
    "packets": "Packets, without repeated ones",
    "octets": "Octets, without repeated ones",
    "nacks": "Packets asked for again",
    "recovered": "Packets repeated",
    "plis": "Keyframes asked for",
    "dropped": "Packets left out because the node was too slow",
    "freezes": "Times the picture waited for a keyframe",
}


class _Collector:
    """Reads the node when it is asked, keeps nothing."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def collect(self) -> Iterator[Metric]:
        """All families."""
        node = self._node
        now = monotonic()
        worker = str(node.worker)
        totals = {
            "sent_messages": node.wire.sent,
            "send_calls": node.wire.calls,
            "dropped_packets": node.wire.dropped + node.fanout.dropped,
            "send_errors": node.wire.errors,
            "protect_failures": node.fanout.failed,
            "stray_datagrams": node.stray,
            "offers": node.joined,
        }
        for name, value in totals.items():
            counter = CounterMetricFamily(f"diemcau_media_{name}", name.replace("_", " "), labels=["worker"])
            counter.add_metric([worker], value)
            yield counter
        lines: list[tuple[str, str, LineStats]] = []
        for each in node.endpoints.values():
            if isinstance(each, Viewer):
                lines.append(("viewer", each.stage, each.stats(now, node.worker)))
            elif isinstance(each, Publisher):
                lines.append(("publisher", each.stage, each.stats(now, node.worker)))
        count = GaugeMetricFamily("diemcau_media_lines", "Connections", labels=["worker", "role"])
        for role in ("viewer", "publisher"):
            count.add_metric([worker, role], sum(r == role for r, _, _ in lines))
        yield count
        yield from _per_line(lines, worker)


def _per_line(lines: list[tuple[str, str, LineStats]], worker: str) -> Iterator[Metric]:
    labels = ["worker", "role", "stage", "name", "line"]
    for field, (unit, text) in _GAUGES.items():
        gauge = GaugeMetricFamily(f"diemcau_media_line_{unit}", text, labels=labels)
        for role, stage, line in lines:
            value = getattr(line, field)
            if value is not None:
                gauge.add_metric([worker, role, stage, line.name, line.resource[:8]], value)
        yield gauge
    for field, text in _COUNTERS.items():
        counter = CounterMetricFamily(f"diemcau_media_line_{field}", text, labels=labels)
        for role, stage, line in lines:
            counter.add_metric([worker, role, stage, line.name, line.resource[:8]], getattr(line, field))
        yield counter


def of_node(node: Node) -> str:
    """The node's figures as text."""
    registry = CollectorRegistry()
    registry.register(_Collector(node))  # type: ignore[arg-type,unused-ignore]
    return generate_latest(registry).decode()
