"""The stage of one conference: its sources, who is on air, and where each viewer looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bridges.media.engine import Happening, Picture, SourceState, StageState
from bridges.media.program import Program
from bridges.media.track import Source
from bridges.media.viewer import Viewer
from schemas.errors import Refused

if TYPE_CHECKING:
    from bridges.media.fanout import Fanout

SILENCE = 2.0
"""Seconds without a packet after which a source counts as dropped and viewers get the slate."""

Tell = Callable[[str, Happening, str | None], None]


class Stage:
    """See the module. `tell` is called with what pages want to know."""

    def __init__(self, name: str, fanout: Fanout, tell: Tell) -> None:
        self.name, self._fanout, self._tell = name, fanout, tell
        self.on_air: str | None = None
        self.instead: str | None = None
        self.test_source = False
        self.sources: dict[str, Source] = {}
        self.viewers: set[Viewer] = set()
        self.muted: set[str] = set()
        self._program = Program(fanout, self._switched, self.muted)
        self._previews: dict[str, Program] = {}
        self._shown = False

    # --- sources

    def appeared(self, source: Source) -> None:
        """A source began to send, or sends again."""
        self.sources[source.name] = source
        self._tell(self.name, "source_appeared", source.name)
        if self.on_air == source.name:
            self._program.play(source)
        preview = self._previews.get(source.name)
        if preview is not None:
            preview.play(source)

    def vanished(self, source: Source) -> None:
        """A source's connection ended or another took its name."""
        source.live = False
        if self.sources.get(source.name) is source:
            del self.sources[source.name]
        for program in self._programs():
            program.forget(source)
        self._tell(self.name, "source_dropped", source.name)

    def tick(self, now: float) -> None:
        """Notice sources that fell silent or speak again, and switches that wait."""
        for source in self.sources.values():
            if source.live and now - source.last() > SILENCE:
                source.live = False
                self._tell(self.name, "source_dropped", source.name)
        for program in self._programs():
            program.tick(now)

    def _programs(self) -> list[Program]:
        return [self._program, *self._previews.values()]

    # --- who is on air

    def switch(self, name: str | None) -> None:
        """Put a source on air at its next keyframe, or when it appears; None shows nothing."""
        before, self.on_air = self.on_air, name
        self._program.play(self.sources.get(name) if name is not None else None)
        if name is None and before is not None:
            self._shown = False
            self._tell(self.name, "switched", None)
        self._settle()

    def set_instead(self, name: str | None) -> None:
        """What the one on air sees instead of itself."""
        self.instead = name
        self._settle()

    def _switched(self, name: str) -> None:
        if name == self.on_air:
            self._shown = True
            self._tell(self.name, "switched", name)

    # --- viewers

    def check_watch(self, wanted: str | None) -> None:
        """Raise `no_publisher` when there is nothing to see."""
        source = self._program.source or self._program.coming if wanted is None else self.sources.get(wanted)
        if source is None or not source.live or not source.tracks:
            raise Refused("no_publisher")

    def enter(self, viewer: Viewer) -> None:
        """A viewer is connected."""
        self.viewers.add(viewer)
        self._target(viewer).join(viewer)
        self._tell(self.name, "viewer_joined", viewer.name)

    def exit(self, viewer: Viewer) -> None:
        """A viewer is gone."""
        if viewer in self.viewers:
            self.viewers.discard(viewer)
            self._tell(self.name, "viewer_left", viewer.name)
        self._sweep()

    def _target(self, viewer: Viewer) -> Program:
        if viewer.wanted is not None:
            return self._preview(viewer.wanted)
        own = viewer.name == self.on_air and self.instead not in {None, viewer.name}
        return self._preview(self.instead) if own and self.instead is not None else self._program

    def _preview(self, name: str) -> Program:
        program = self._previews.get(name)
        if program is None:
            program = self._previews[name] = Program(self._fanout, lambda _: None)
            source = self.sources.get(name)
            if source is not None:
                program.play(source)
        return program

    def _settle(self) -> None:
        """Move the viewers whose view follows from who is on air."""
        for viewer in tuple(self.viewers):
            target = self._target(viewer)
            if viewer.program is not target:
                if viewer.program is not None:
                    viewer.program.leave(viewer)
                target.join(viewer)
        self._sweep()

    def _sweep(self) -> None:
        for name, program in tuple(self._previews.items()):
            if not program.viewers:
                program.close()
                del self._previews[name]

    # --- what it looks like

    @property
    def picture(self) -> Picture:
        """What viewers get."""
        if self.on_air is None or not self._shown:
            return "none"
        source = self._program.source
        return "live" if source is not None and source.live and source.name == self.on_air else "slate"

    def state(self) -> StageState:
        """See `StageState`."""
        coming = self._program.coming
        showing = self._program.source
        waiting = coming.name if coming else None
        if waiting is None and self.on_air is not None and (showing is None or showing.name != self.on_air):
            waiting = self.on_air
        return StageState(
            stage=self.name,
            on_air=self.on_air,
            picture=self.picture,
            waiting_for=waiting,
            instead=self.instead,
            test_source=self.test_source,
            sources=tuple(map(_source_state, self.sources.values())),
            viewers=len(self.viewers),
            muted=tuple(sorted(self.muted)),
        )

    def idle(self) -> bool:
        """Whether nothing would be lost if the stage were forgotten."""
        return not (self.viewers or self.sources or self.on_air or self.test_source or self.instead or self.muted)

    def close(self) -> None:
        """End of the stage."""
        for program in self._programs():
            program.close()


def _source_state(source: Source) -> SourceState:
    video, audio = source.tracks.get("video"), source.tracks.get("audio")
    return SourceState(
        name=source.name,
        live=source.live,
        video=video.codec if video else None,
        audio=audio.codec if audio else None,
        height=video.height if video else None,
        bframes=video.bframes if video else False,
    )
