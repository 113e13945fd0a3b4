/**
 * Tells when this page is back: shown again, thawed by the browser, woken with its machine, or on a network again.
 *
 * While a machine sleeps its timers stand still and its sockets die without a word, so who waits for a timer to notice
 * would show old figures as if they were new.
 */

const LOOK = 1_000;
/** A tick this late was not slow, it was asleep. */
const SLEPT = 10_000;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let looked = 0;

const back = (event?: Event) => {
  if (event instanceof PageTransitionEvent && !event.persisted) return;
  looked = Date.now();
  if (document.visibilityState === 'hidden') return;
  for (const callback of [...waiting]) callback();
};

function look(): void {
  const slept = Date.now() - looked > SLEPT;
  looked = Date.now();
  if (slept) back();
}

/** Calls back whenever the page may have missed something; returns the way to stop. */
export function onWake(callback: () => void): () => void {
  if (waiting.size === 0) {
    looked = Date.now();
    timer = setInterval(look, LOOK);
    for (const [target, event] of events()) target.addEventListener(event, back);
  }
  waiting.add(callback);
  return () => {
    waiting.delete(callback);
    if (waiting.size > 0) return;
    clearInterval(timer);
    for (const [target, event] of events()) target.removeEventListener(event, back);
  };
}

const events = (): [EventTarget, string][] => [
  [globalThis, 'online'],
  [globalThis, 'pageshow'],
  [document, 'visibilitychange'],
  // https://wicg.github.io/page-lifecycle/: a frozen page runs again.
  [document, 'resume'],
];
