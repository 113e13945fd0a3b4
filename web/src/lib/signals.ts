/** What a door hears and feels: one sound for ok, one for already, one for ask. Drawn by the browser, no files. */

export type Signal = 'ok' | 'already' | 'ask' | 'kept';
/** What a page may sound: the door's signals, and the control room's alarm. */
export type Sound = Signal | 'help';

interface Note {
  hz: number;
  from: number;
  seconds: number;
}

const NOTES: Record<Sound, Note[]> = {
  ok: [
    { hz: 880, from: 0, seconds: 0.09 },
    { hz: 1318.5, from: 0.09, seconds: 0.16 },
  ],
  already: [
    { hz: 659.3, from: 0, seconds: 0.1 },
    { hz: 659.3, from: 0.16, seconds: 0.1 },
  ],
  ask: [{ hz: 220, from: 0, seconds: 0.45 }],
  kept: [{ hz: 880, from: 0, seconds: 0.09 }],
  /** The control room's alarm: a hall calls. */
  help: [
    { hz: 740, from: 0, seconds: 0.22 },
    { hz: 988, from: 0.24, seconds: 0.22 },
    { hz: 740, from: 0.48, seconds: 0.3 },
  ],
};
const BUZZ: Record<Sound, number[]> = { ok: [60], already: [60, 60, 60], ask: [300], kept: [40], help: [200] };

let context: AudioContext | null = null;

/** Browsers allow sound only after a touch; call this from one. */
export function allowSound(): void {
  context ??= new AudioContext();
  void context.resume();
}

export function signal(kind: Sound): void {
  // Before the first touch the browser would refuse, and complain.
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(BUZZ[kind]);
  if (context?.state !== 'running') return;
  for (const { hz, from, seconds } of NOTES[kind]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const start = context.currentTime + from;
    tone.type = kind === 'ask' ? 'square' : 'sine';
    tone.frequency.value = hz;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.25, start + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + seconds + 0.02);
  }
}
