"""The gate's decision as the API says it (`schemas.wire.counting.Receipt`): as the model, and at once as JSON.

The JSON is put together by hand because it is the answer of every scan: 3 us instead of 25 us for building the models
and writing them out. A test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime
from json.encoder import encode_basestring

from checkin.times import said
from checkin.turns import Judged
from checkin.values import Decision
from schemas.errors import CODES
from schemas.wire.base import Said
from schemas.wire.counting import Counted, Receipt
from schemas.wire.counting import Place as WirePlace
from schemas.words import Category, Outcome

_SAID = {outcome: Said(vi=CODES[outcome].vi, en=CODES[outcome].en) for outcome in Outcome}
_SAID_JSON = {outcome: sentence.model_dump_json() for outcome, sentence in _SAID.items()}
_OK = _SAID_JSON[Outcome.OK]
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
    text = _utc(at)
    return (
        f'{{"outcome":"{outcome}","replayed":{"true" if replayed else "false"},"nonce":"{nonce}","at":"{text}",'
        f'"message":{_SAID_JSON[outcome]},"delegate":{"null" if person is None else _person(*person)},'
        f'"first":{"null" if first is None else _place(first.bridge_id, first.bridge_name, first.at, at, text)}}}'
    )


def counted_json(turn: Judged) -> str | None:
    """The same of somebody who was counted as the rules said, which nearly all are, without a decision in between.

    None when the rows knew better, or nobody was counted: then it takes `Gate.decision`.
    """
    if not turn.as_asked:
        return None
    conference, home = turn.conference, turn.home
    _, nonce, delegate_id, _, bridge_id, _, _, _, _, _, _, at, happened, _, _, _ = turn.entry
    known = None if delegate_id is None else conference.delegates.get(delegate_id)
    if known is None:  # deleted meanwhile
        return None
    text, here = _utc(at), conference.bridge_name(bridge_id)
    return (
        f'{{"outcome":"ok","replayed":false,"nonce":"{nonce}","at":"{text}","message":{_OK},'
        f'"delegate":{_person(*conference.person(known, home))},"first":{_place(bridge_id, here, happened, at, text)}}}'
    )


def _person(  # noqa: PLR0917 - for every scan; in the order of Person
    id_: int, full_name: str, title: str, unit: str, category: Category, bridge_id: int, bridge_name: str
) -> str:
    return (
        f'{{"id":{id_},"full_name":{encode_basestring(full_name)},"title":{encode_basestring(title)},'
        f'"unit":{encode_basestring(unit)},"category":"{category}","bridge_id":{bridge_id},'
        f'"bridge_name":{encode_basestring(bridge_name)}}}'
    )


def _place(bridge_id: int, bridge_name: str, since: datetime, at: datetime, text: str) -> str:
    return (
        f'{{"bridge_id":{bridge_id},"bridge_name":{encode_basestring(bridge_name)},'
        f'"at":"{text if since is at else said(since)}"}}'
    )


def _utc(at: datetime) -> str:
    # All who were judged in one turn of the loop have the same moment: its text is written once.
    global _last  # noqa: PLW0603 - a moment and its text
    if _last[0] is not at:
        _last = (at, said(at))
    return _last[1]
