import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failureOf, openScannerCamera, rememberCamera, rememberedCamera, setTorch } from '../src/lib/camera';

// A phone's cameras, as a browser shows them: no browser on a build machine has a lamp or a back.
const asked: MediaTrackConstraints[] = [];
const applied: unknown[] = [];
let plugged: string[];
let refusal: string | null;

function track(deviceId: string, torch: boolean) {
  return {
    label: deviceId,
    getSettings: () => ({ deviceId }),
    getCapabilities: () => ({ torch }),
    applyConstraints: async (constraint: unknown) => void applied.push(constraint),
  };
}

beforeEach(() => {
  asked.length = applied.length = 0;
  plugged = ['front', 'back'];
  refusal = null;
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  const getUserMedia = async ({ video }: { video: MediaTrackConstraints }) => {
    asked.push(video);
    if (refusal) throw new DOMException('', refusal);
    const exact = (video.deviceId as { exact?: string } | undefined)?.exact;
    if (exact && !plugged.includes(exact)) throw new DOMException('', 'OverconstrainedError');
    const facing = (video.facingMode as { ideal?: string } | undefined)?.ideal;
    const chosen = exact ?? (facing === 'environment' ? 'back' : 'front');
    return { getVideoTracks: () => [track(chosen, chosen === 'back')] };
  };
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
});

afterEach(() => vi.unstubAllGlobals());

describe("the scanner's camera", () => {
  test('is the back one when nobody chose', async () => {
    const camera = await openScannerCamera(rememberedCamera());
    expect(camera.deviceId).toBe('back');
  });

  test('is the one that was chosen last, also after a restart', async () => {
    rememberCamera('front');
    const camera = await openScannerCamera(rememberedCamera());
    expect(camera.deviceId).toBe('front');
    expect(asked).toHaveLength(1);
  });

  test('is the back one again when the chosen one is gone', async () => {
    rememberCamera('usb');
    expect((await openScannerCamera(rememberedCamera())).deviceId).toBe('back');
  });

  test('is not asked for twice when it was refused', async () => {
    rememberCamera('front');
    refusal = 'NotAllowedError';
    const failed = await openScannerCamera(rememberedCamera()).catch(failureOf);
    expect(failed).toBe('denied');
    expect(asked).toHaveLength(1);
  });

  test('has its lamp switched where it has one', async () => {
    const back = await openScannerCamera(null);
    expect(back.hasTorch).toBe(true);
    await setTorch(back, true);
    await setTorch(back, false);
    expect(applied).toEqual([{ advanced: [{ torch: true }] }, { advanced: [{ torch: false }] }]);
    rememberCamera('front');
    expect((await openScannerCamera(rememberedCamera())).hasTorch).toBe(false);
  });
});
