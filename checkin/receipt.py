"""The gate's decision as the API says it (`schemas.wire.counting.Receipt`): as the model, and at once as JSON.

The JSON is put together by hand because it is the answer of every scan: 3 us instead of 25 us for building the models
and writing them out. A test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime
from json.encoder import encode_basestring

from checkin.times import said
from checkin.values import Decision, Person, Place
from schemas.errors import CODES
from schemas.wire.base import Said
from schemas.wire.counting import Counted, Receipt
from schemas.wire.counting import Place as WirePlace
from schemas.words import Outcome

_SAID = {outcome: Said(vi=CODES[outcome].vi, en=CODES[outcome].en) for outcome in Outcome}
_SAID_JSON = {outcome: sentence.model_dump_json() for outcome, sentence in _SAID.items()}
_last = (datetime.min.replace(tzinfo=UTC), "")


def receipt(decision: Decision) -> Receipt:
    """The wire model of a decision, with the sentence for the person at the door."""
    person, first = decision.person, decision.first
    counted = None
    if person is not None:
        counted = Counted(
            id=person.id,
            full_name=person.full_name,
            title=person.title,
            unit=person.unit,
            category=person.category,
            bridge_id=person.bridge_id,
            bridge_name=person.bridge_name,
        )
    return Receipt(
        outcome=decision.outcome,
        replayed=decision.replayed,
        nonce=decision.nonce,
        at=decision.at,
        message=_SAID[decision.outcome],
        delegate=counted,
        first=None
        if first is None
        else WirePlace(bridge_id=first.bridge_id, bridge_name=first.bridge_name, at=first.at),
    )


def receipt_json(decision: Decision) -> str:
    """The same as JSON text."""
    outcome, replayed, nonce, at, person, first = decision
    return (
        f'{{"outcome":"{outcome}","replayed":{"true" if replayed else "false"},"nonce":"{nonce}",'
        f'"at":"{_utc(at)}","message":{_SAID_JSON[outcome]},"delegate":{_person(person)},"first":{_place(first, at)}}}'
    )


def _person(person: Person | None) -> str:
    if person is None:
        return "null"
    id_, full_name, title, unit, category, bridge_id, bridge_name = person
    return (
        f'{{"id":{id_},"full_name":{encode_basestring(full_name)},"title":{encode_basestring(title)},'
        f'"unit":{encode_basestring(unit)},"category":"{category}","bridge_id":{bridge_id},'
        f'"bridge_name":{encode_basestring(bridge_name)}}}'
    )


def _place(first: Place | None, at: datetime) -> str:
    if first is None:
        return "null"
    bridge_id, bridge_name, since, _ = first
    text = _utc(at) if since is at else said(since)
    return f'{{"bridge_id":{bridge_id},"bridge_name":{encode_basestring(bridge_name)},"at":"{text}"}}'


def _utc(at: datetime) -> str:
    # All who were judged in one turn of the loop have the same moment: its text is written once.
    global _last  # noqa: PLW0603 - a moment and its text
    if _last[0] is not at:
        _last = (at, said(at))
    return _last[1]
