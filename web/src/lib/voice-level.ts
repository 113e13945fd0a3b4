/** How loud a microphone is, in dB below full scale (RMS): now, and in its loudest second so far. */

const LOOK_EVERY = 50;
const SECOND = 1000 / LOOK_EVERY;
/** What silence is shown as; a logarithm of nothing is no number. */
export const SILENCE_DBFS = -90;

export function dbfs(meanSquare: number): number {
  return meanSquare > 0 ? Math.max(SILENCE_DBFS, 10 * Math.log10(meanSquare)) : SILENCE_DBFS;
}

/** The loudest second in a row of mean squares, one for every look. */
export class Loudest {
  #recent: number[] = [];
  value: number | null = null;

  take(meanSquare: number): void {
    this.#recent.push(meanSquare);
    if (this.#recent.length < SECOND) return;
    if (this.#recent.length > SECOND) this.#recent.shift();
    const second = dbfs(this.#recent.reduce((sum, one) => sum + one, 0) / this.#recent.length);
    this.value = Math.max(this.value ?? SILENCE_DBFS, second);
  }
}

export class Meter {
  readonly loudest = new Loudest();
  readonly #context = new AudioContext();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(stream: MediaStream, onLevel: (dbfs: number) => void) {
    const analyser = this.#context.createAnalyser();
    analyser.fftSize = 2048;
    this.#context.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
    // A page that was opened without a touch is suspended until one comes.
    void this.#context.resume();
    const samples = new Float32Array(analyser.fftSize);
    this.#timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const meanSquare = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
      this.loudest.take(meanSquare);
      onLevel(dbfs(meanSquare));
    }, LOOK_EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
    void this.#context.close();
  }
}

/** Mean brightness (luma, 0 to 255) of what a video shows; null before its first frame. */
export function brightnessOf(video: HTMLVideoElement): number | null {
  if (!video.videoWidth) return null;
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 18;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, 32, 18);
  const pixels = context.getImageData(0, 0, 32, 18).data;
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4)
    sum += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  return sum / (32 * 18);
}
