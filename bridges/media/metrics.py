"""A node's figures in the Prometheus text format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bridges.media.node import Node

_GAUGES = {
    "bitrate": ("bits_per_second", "Bit/s over the last seconds"),
    "loss": ("loss_ratio", "Fraction lost after recovery, 0..1"),
    "jitter_ms": ("jitter_milliseconds", "Interarrival jitter"),
    "rtt_ms": ("rtt_milliseconds", "Round trip"),
}
_COUNTERS = {
    "packets": ("packets_total", "Packets, without repeated ones"),
    "octets": ("octets_total", "Octets, without repeated ones"),
    "nacks": ("nacks_total", "Packets asked for again"),
    "recovered": ("recovered_total", "Packets repeated"),
    "plis": ("plis_total", "Keyframes asked for"),
    "dropped": ("dropped_total", "Packets left out because the node was too slow"),
    "freezes": ("freezes_total", "Times the picture waited for a keyframe"),
}
_ALL = _GAUGES | _COUNTERS


class _Collector:
    """What there is once in a node, read when it is asked."""

    def __init__(self, node: Node, roles: dict[str, int]) -> None:
        self._node, self._roles = node, roles

    def collect(self) -> Iterator[Metric]:
        """All families."""
        node = self._node
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
        count = GaugeMetricFamily("diemcau_media_lines", "Connections", labels=["worker", "role"])
        for role, number in self._roles.items():
            count.add_metric([worker, role], number)
        yield count


async def _per_line(node: Node) -> tuple[list[str], dict[str, int]]:
    """The families of single lines, and how many there are of each role. Written here, a few lines at a time: with the
    library it is 60 ms in one piece for 259 halls, in which no packet leaves."""
    families: dict[str, list[str]] = {}
    for names, kind in ((_GAUGES, "gauge"), (_COUNTERS, "counter")):
        for field, (unit, text) in names.items():
            name = f"diemcau_media_line_{unit}"
            families[field] = [f"# HELP {name} {text}", f"# TYPE {name} {kind}"]
    wanted = [(field, f"diemcau_media_line_{unit}", families[field]) for field, (unit, _) in _ALL.items()]
    roles = {"viewer": 0, "publisher": 0}
    async for role, stage, line in node.lines():
        roles[role] += 1
        labels = {"worker": str(node.worker), "role": role, "stage": stage}
        labels |= {"name": line.name, "line": line.resource[:8]}
        told = ",".join(f'{name}="{_escaped(value)}"' for name, value in labels.items())
        for field, name, family in wanted:
            value = getattr(line, field)
            if value is not None:
                family.append(f"{name}{{{told}}} {float(value)}")
    return [text for family in families.values() for text in family], roles


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


async def of_node(node: Node) -> str:
    """The node's figures as text."""
    lines, roles = await _per_line(node)
    registry = CollectorRegistry()
    registry.register(_Collector(node, roles))  # type: ignore[arg-type,unused-ignore]
    return generate_latest(registry).decode() + "\n".join(lines) + "\n"
