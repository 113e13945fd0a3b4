/** Keeps the screen on while the page is seen; the browser takes the lock away whenever it is hidden. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  const take = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      // Not offered, or a battery that is nearly empty: the page works all the same.
    }
  };
  document.addEventListener('visibilitychange', take);
  void take();
  return () => {
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}
