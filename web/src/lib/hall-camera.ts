/** The hall's own camera for the wall: a small still every now and then, while the host lets it. */

import { api } from './api';
import type { CameraChoice } from './publisher';

/** ms; the service takes at most four a minute in the long run. */
export const STILL_EVERY = 15_000;
const WIDTH = 480;
const HEIGHT = 270;
/** The service takes 48 KiB; a wall of 2,500 halls is glad of less. */
const MOST_BYTES = 48 * 1024;
const QUALITIES = [0.7, 0.5, 0.3];
const DEVICES = 'diemcau.hall';
const ALLOWED = 'diemcau.hall.stills';

/** Into the still's box, never larger than it is. */
export function fit(width: number, height: number): [number, number] {
  const scale = Math.min(1, WIDTH / width, HEIGHT / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** What the video shows now as a JPEG; null before its first frame. */
export async function stillOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (!video.videoWidth) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = fit(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= MOST_BYTES) return blob;
  }
  return null;
}

/** The devices that the line check, the camera card and the stage share on this PC. */
export function hallDevices(): CameraChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(DEVICES) ?? '{}') as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
    return { camera: text(kept.camera), microphone: text(kept.microphone) };
  } catch {
    return {};
  }
}

export function keepHallDevices(choice: CameraChoice): void {
  try {
    localStorage.setItem(DEVICES, JSON.stringify({ camera: choice.camera ?? '', microphone: choice.microphone ?? '' }));
  } catch {
    // Nothing is remembered where storage is forbidden.
  }
}

/** Whether the host let this very tab send pictures: a reload goes on with it, another day asks again. */
export const stillsAllowed = {
  get: (bridge: number): boolean => {
    try {
      return sessionStorage.getItem(ALLOWED) === String(bridge);
    } catch {
      return false;
    }
  },
  set: (bridge: number | null): void => {
    try {
      if (bridge === null) sessionStorage.removeItem(ALLOWED);
      else sessionStorage.setItem(ALLOWED, String(bridge));
    } catch {
      // Then a reload asks again.
    }
  },
};

/** Sends a still now and every 15 s; `told` hears whether it arrived. Returns the way to stop, which takes the picture back. */
export function sendStills(bridge: number, video: HTMLVideoElement, told: (ok: boolean) => void): () => void {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = async () => {
    const still = await stillOf(video);
    if (over) return;
    const answer = still && (await api.putStill(bridge, still));
    if (over) {
      // It arrived after the host had closed the camera.
      if (answer?.ok) void api.dropStill(bridge);
      return;
    }
    if (answer) told(answer.ok);
    timer = setTimeout(() => void turn(), still ? STILL_EVERY : 500);
  };
  void turn();
  return () => {
    over = true;
    clearTimeout(timer);
    void api.dropStill(bridge);
  };
}
