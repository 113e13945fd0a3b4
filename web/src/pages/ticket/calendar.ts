/** A calendar entry (RFC 5545) for a session, as an address that a link can download. */

import type { SessionView, TicketView } from '$lib/types';

const stamp = (at: string) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const text = (value: string) => value.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\n/g, '\\n');

export function calendarFile(ticket: TicketView, session: SessionView, url: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Diem Cau//VI',
    'BEGIN:VEVENT',
    `UID:session-${session.id}@diemcau`,
    `DTSTAMP:${stamp(session.doors_open)}`,
    `DTSTART:${stamp(session.starts)}`,
    `DTEND:${stamp(session.ends)}`,
    `SUMMARY:${text(`${ticket.conference_title}: ${session.title}`)}`,
    `LOCATION:${text([ticket.bridge_name, ticket.bridge_address].filter(Boolean).join(', '))}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(lines.map(folded).join('\r\n') + '\r\n')}`;
}

/** Lines of more than 75 octets are cut, the next one starting with a space; never inside a letter. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > 74) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
