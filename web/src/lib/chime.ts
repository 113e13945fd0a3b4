/** Two soft tones for a hall, made on the spot: three rising for the start, two for the picture that is back. */

const TONES = { start: [523.25, 659.25, 783.99], back: [659.25, 783.99] } as const;
let context: AudioContext | null = null;

/** Plays, if the browser lets a page make a sound that nobody touched; says nothing when it does not. */
export function chime(kind: keyof typeof TONES): void {
  context ??= new AudioContext();
  void context.resume();
  const now = context.currentTime;
  TONES[kind].forEach((frequency, index) => {
    if (!context) return;
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = now + index * 0.28;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.16, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.9);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 1);
  });
}
