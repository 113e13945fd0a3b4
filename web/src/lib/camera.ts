/** The scanner's camera: the back one by default, the chosen one remembered, with its lamp where it has one. */

export interface Camera {
  stream: MediaStream;
  deviceId: string;
  label: string;
  hasTorch: boolean;
}

export type CameraFailure = 'insecure' | 'none' | 'denied' | 'busy';

const REMEMBERED = 'diemcau.camera';

export function rememberedCamera(storage: Pick<Storage, 'getItem'> | null = safeStorage()): string | null {
  return storage?.getItem(REMEMBERED) ?? null;
}

export function rememberCamera(deviceId: string): void {
  safeStorage()?.setItem(REMEMBERED, deviceId);
}

function safeStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function failureOf(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'none';
}

export async function openScannerCamera(wanted: string | null): Promise<Camera> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const tries: MediaTrackConstraints[] = [];
  if (wanted) tries.push({ ...size, deviceId: { exact: wanted } });
  tries.push({ ...size, facingMode: { ideal: 'environment' } });
  let failed: unknown = null;
  for (const video of tries) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      return describe(stream);
    } catch (error) {
      // The remembered camera may be unplugged today; the next try takes any.
      failed = error;
      if (failureOf(error) === 'denied') break;
    }
  }
  throw failed;
}

function describe(stream: MediaStream): Camera {
  const track = stream.getVideoTracks()[0];
  const settings = track?.getSettings();
  // `torch` is a member of no standard's DOM types, though phones have it.
  const abilities = (track?.getCapabilities?.() ?? {}) as { torch?: boolean };
  return {
    stream,
    deviceId: settings?.deviceId ?? '',
    label: track?.label ?? '',
    hasTorch: Boolean(abilities.torch),
  };
}

export async function setTorch(camera: Camera, on: boolean): Promise<void> {
  const constraint = { advanced: [{ torch: on }] } as unknown as MediaTrackConstraints;
  await camera.stream.getVideoTracks()[0]?.applyConstraints(constraint);
}

export async function camerasHere(): Promise<MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput');
}
