/** The camera loop: draws frames, reads codes, hands each new one over once. */

import { decode, prepareDecoder } from './decoder';
import { Repeats } from './repeat';

/** Wide enough for a ticket at arm's length; more pixels only cost battery. */
const WIDTH = 800;
const EVERY = 70;

export class FrameScanner {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  readonly repeats = new Repeats();
  readonly #canvas = document.createElement('canvas');

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly onCode: (text: string) => void,
  ) {}

  async start(): Promise<void> {
    this.#running = true;
    await prepareDecoder();
    void this.#loop();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  async #loop(): Promise<void> {
    if (!this.#running) return;
    const image = this.#frame();
    if (image) {
      const text = await decode(image);
      if (text && this.#running && this.repeats.isNew(text, performance.now())) this.onCode(text);
    }
    this.#timer = setTimeout(() => void this.#loop(), EVERY);
  }

  #frame(): ImageData | null {
    const { videoWidth, videoHeight, readyState } = this.video;
    if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !videoWidth || document.hidden) return null;
    const scale = Math.min(1, WIDTH / videoWidth);
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(this.video, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  }
}
