/** Registers the worker that lets this page open without a network. */
export function workOffline(): void {
  // Only in a secure context, and not under the development server, which has no such file.
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
}
