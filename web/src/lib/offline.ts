import { delay } from './backoff';

/** Registers the worker that lets this page open without a network, and tries again while a bad line keeps it away. */
export async function workOffline(): Promise<void> {
  // Only in a secure context, and not under the development server, which has no such file.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  for (let attempt = 0; !(await installed()); attempt++)
    await new Promise((resolve) => setTimeout(resolve, delay(attempt, 5_000, 60_000)));
  const { active } = await navigator.serviceWorker.ready;
  // A page that was still on its way when the worker claimed all pages, or was loaded past it, asks for itself.
  if (!navigator.serviceWorker.controller) active?.postMessage('claim');
}

async function installed(): Promise<boolean> {
  try {
    const { active, installing, waiting } = await navigator.serviceWorker.register('/sw.js');
    const coming = installing ?? waiting;
    if (active || !coming) return active !== null;
    return await new Promise((resolve) =>
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve(true);
        if (coming.state === 'redundant') resolve(false); // a file did not come
      }),
    );
  } catch {
    return false;
  }
}
