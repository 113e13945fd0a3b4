import { describe, expect, test } from 'vitest';
import { DoorFigures } from '../src/pages/scan/figures.svelte';

/** A service that answers when the test says so. */
function service() {
  const waiting: ((present: number | null) => void)[] = [];
  const ask = () =>
    new Promise<{ present: number; summoned: number } | null>((done) =>
      waiting.push((present) => done(present === null ? null : { present, summoned: 26 })),
    );
  const answer = async (present: number | null) => {
    waiting.shift()?.(present);
    await new Promise((done) => setTimeout(done));
  };
  return { figures: new DoorFigures(ask), answer, asked: () => waiting.length };
}

describe('the figure at the door', () => {
  test('goes up at once with every scan that is counted here', async () => {
    const { figures, answer } = service();
    void figures.read();
    await answer(25);
    figures.counted(figures.readings);
    expect(figures.present).toBe(26);
  });

  test('is never one too many: a scan that was read already is not added', async () => {
    const { figures, answer, asked } = service();
    void figures.read();
    await answer(25);
    const sent = figures.readings;
    void figures.read();
    await answer(26); // the service had counted the scan, its answer is still on the way
    figures.counted(sent);
    expect(figures.present).toBe(26);
    expect(asked()).toBe(1);
    await answer(26);
    expect(figures.present).toBe(26);
  });

  test('is never one too few: what was counted while it was read is read once more', async () => {
    const { figures, answer } = service();
    void figures.read();
    await answer(25);
    void figures.read();
    figures.counted(figures.readings);
    await answer(25); // read before the scan was counted
    await answer(26);
    expect(figures.present).toBe(26);
  });

  test('stays as it was while the service cannot be asked, and is read when it can', async () => {
    const { figures, answer } = service();
    void figures.read();
    await answer(25);
    void figures.read();
    await answer(null);
    expect(figures.present).toBe(25);
    void figures.read();
    await answer(30);
    expect(figures.present).toBe(30);
  });
});
