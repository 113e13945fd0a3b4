/** The HTTP half of WHIP and WHEP: offer out, answer in, and a resource that is deleted on leaving. */

import { secondsHeader } from './api';

export interface Resource {
  url: string;
  etag: string | null;
  answer: string;
}

export type Posted =
  | { kind: 'made'; resource: Resource }
  /** Nothing to watch yet, or no room now: come back after `retryAfter` ms. */
  | { kind: 'later'; status: 409 | 503; retryAfter: number }
  | { kind: 'refused'; status: number }
  | { kind: 'unreachable' };

const TIMEOUT = 8_000;

async function call(url: string, init: RequestInit): Promise<Response | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT);
  try {
    return await fetch(url, { ...init, signal: stop.signal, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

export async function postOffer(url: string, offer: string): Promise<Posted> {
  const response = await call(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/sdp', Accept: 'application/sdp', 'X-Diemcau': '1' },
    body: offer,
  });
  if (!response) return { kind: 'unreachable' };
  const { status } = response;
  const location = response.headers.get('Location');
  if (status === 201 && location) {
    const resource = {
      url: new URL(location, response.url || url).href,
      etag: response.headers.get('ETag'),
      answer: await response.text(),
    };
    return { kind: 'made', resource };
  }
  const retryAfter = secondsHeader(response.headers.get('Retry-After')) ?? 3000;
  if (status === 409 || status === 503) return { kind: 'later', status, retryAfter };
  return status >= 500 ? { kind: 'unreachable' } : { kind: 'refused', status };
}

/**
 * Whether the service still knows this resource; a node that was restarted does not.
 *
 * RFC 9725 reserves GET and HEAD, so the question is a trickle that says nothing new: 204 from who knows us.
 */
export async function isKnown(resource: Resource): Promise<boolean> {
  const response = await call(resource.url, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/trickle-ice-sdpfrag',
      'If-Match': resource.etag ?? '*',
      'X-Diemcau': '1',
    },
    body: 'a=end-of-candidates\r\n',
  });
  return response !== null && response.status < 500 && response.status !== 404 && response.status !== 410;
}

/** Tells the service that we left. `keepalive` lets it out of a page that is being closed. */
export function leave(resource: Resource): void {
  void fetch(resource.url, {
    method: 'DELETE',
    headers: { 'X-Diemcau': '1' },
    credentials: 'same-origin',
    keepalive: true,
  }).catch(() => {});
}
