"""The interface of a media engine: what the coordinator asks of whatever moves the pictures.

One *stage* per conference. A stage has *sources* (publishers, by WHIP) and *viewers* (by WHEP); one source is
on air. Engines: `client.py` (the local media node, a process of its own), `null.py` (no media). A contract test
runs over every engine.
"""

from __future__ import annotations
