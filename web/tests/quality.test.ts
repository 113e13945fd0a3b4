import { describe, expect, test } from 'vitest';
import { between, countersOf, lineOf } from '../src/lib/quality';
import { Watchdog } from '../src/lib/watchdog';

const stats = (frames: number, bytes: number, checks: number, lost = 0, received = frames) => [
  {
    type: 'inbound-rtp',
    kind: 'video',
    framesDecoded: frames,
    bytesReceived: bytes,
    packetsLost: lost,
    packetsReceived: received,
    frameWidth: 1280,
    frameHeight: 720,
  },
  { type: 'candidate-pair', nominated: true, responsesReceived: checks, currentRoundTripTime: 0.02 },
];

describe('what a viewer looks at', () => {
  const look = (dog: Watchdog, at: number, frames: number, bytes: number, checks: number) =>
    dog.look(countersOf(stats(frames, bytes, checks), at));

  test('moves while frames are decoded', () => {
    const dog = new Watchdog(0);
    expect(look(dog, 500, 0, 0, 1)).toBe('waiting');
    expect([1000, 1500, 2000].map((at, i) => look(dog, at, 10 + i, 1000 + i, 1))).toEqual([
      'moving',
      'moving',
      'moving',
    ]);
  });

  test('is silent when the line stands and nothing is sent', () => {
    const dog = new Watchdog(0);
    look(dog, 500, 10, 1000, 1);
    look(dog, 1000, 11, 1100, 1);
    expect(look(dog, 3500, 11, 1100, 2)).toBe('silent');
  });

  test('is undecoded when packets come and no picture is made of them', () => {
    const dog = new Watchdog(0);
    look(dog, 500, 10, 1000, 1);
    expect(look(dog, 3500, 10, 9000, 1)).toBe('undecoded');
  });

  test('is dead when not even our checks are answered', () => {
    const dog = new Watchdog(0);
    look(dog, 500, 10, 1000, 3);
    look(dog, 3000, 10, 1000, 3);
    expect(look(dog, 7000, 10, 1000, 3)).toBe('dead');
  });
});

describe('quality', () => {
  test('is measured between two looks', () => {
    const sample = between(countersOf(stats(0, 0, 1), 0), countersOf(stats(125, 625_000, 2, 10, 990), 5000));
    expect(sample).toMatchObject({ fps: 25, kbps: 1000, loss: 1, rtt_ms: 20, width: 1280, height: 720 });
  });

  test('is not called good when nothing was received', () => {
    const none = between(countersOf(stats(0, 0, 1, 0, 0), 0), countersOf(stats(0, 0, 2, 0, 0), 5000));
    expect(lineOf(none)).toBeNull();
  });

  test.each([
    [0, 0, 'good'],
    [2.5, 0, 'fair'],
    [0, 1, 'fair'],
    [7, 0, 'poor'],
    [0, 3, 'poor'],
  ])('loss %d %% and %d freezes read %s', (loss, freezes, word) => {
    const sample = between(countersOf(stats(0, 0, 1), 0), countersOf(stats(125, 1, 2), 5000));
    expect(lineOf({ ...sample, loss, freezes })).toBe(word);
  });
});
