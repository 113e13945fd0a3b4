"""Public refusals: one exception, one catalogue of codes with a sentence for people in two languages.

`Refused` is raised anywhere below the HTTP face and mapped to one JSON shape in one middleware. Status codes
do not appear here: `conference.http.errors` holds them. Each subject keeps its own file of codes.
"""

from __future__ import annotations

from itertools import chain

from schemas.errors import (
    access,
    door,
    general,
    invitations,
    media,
    operate,
    papers,
    privacy,
    programme,
    readiness,
    room,
    roster,
)
from schemas.errors.words import Refused, Words

__all__ = ["CODES", "Refused", "Words"]

_SUBJECTS = (
    operate.CODES,
    access.CODES,
    door.CODES,
    general.CODES,
    invitations.CODES,
    media.CODES,
    papers.CODES,
    privacy.CODES,
    programme.CODES,
    readiness.CODES,
    roster.CODES,
    room.CODES,
)
CODES: dict[str, Words] = dict(chain.from_iterable(subject.items() for subject in _SUBJECTS))
if len(CODES) != sum(map(len, _SUBJECTS)):
    raise RuntimeError("a refusal's code stands in two catalogues")
