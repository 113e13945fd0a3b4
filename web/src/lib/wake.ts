const AGAIN = 30_000;

/** Keeps the screen on while the page is seen; the browser takes the lock away whenever it is hidden. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const take = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
      // A browser may take it back by itself, to save a battery: later it may give it again.
      lock.onrelease = () => ended || (timer = setTimeout(take, AGAIN));
    } catch {
      // Not offered, or a battery that is nearly empty: the page works all the same.
    }
  };
  document.addEventListener('visibilitychange', take);
  void take();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}
