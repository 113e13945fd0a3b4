/** The door's own figure: as it was read last, and one more for each scan that was counted here since. */

export interface Read {
  present: number;
  summoned: number;
}

export class DoorFigures {
  present = $state<number | null>(null);
  summoned = $state<number | null>(null);
  /** How often they were read: whoever sends a scan remembers it for `counted`. */
  readings = 0;
  #reading = false;
  #outdated = false;

  /** `ask` reads them from the service; null when it could not be asked. */
  constructor(private readonly ask: () => Promise<Read | null>) {}

  /** Reads them. Whoever asks for it while that is done gets them read once more. */
  async read(): Promise<void> {
    this.#outdated = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#outdated) {
        this.#outdated = false;
        const read = await this.ask();
        if (!read) return;
        ({ present: this.present, summoned: this.summoned } = read);
        this.readings += 1;
      }
    } finally {
      this.#reading = false;
    }
  }

  /** One more was counted, that was sent after so many `readings`. What was read meanwhile may have it already. */
  counted(readings: number): void {
    if (this.present === null) return;
    if (readings === this.readings && !this.#reading) this.present += 1;
    else void this.read();
  }
}
