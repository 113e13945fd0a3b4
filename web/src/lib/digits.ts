/** Reading what a scanner gives: a ticket is the last run of digits, whatever stands around it. */

export type Read =
  { kind: 'ticket'; digits: string } | { kind: 'citizen_card' } | { kind: 'health_card' } | { kind: 'nothing' };

/** A ticket is at least 8 and at most 40 digits (schemas/wire/base.py). */
const TICKET = /^\d{8,40}$/;

/**
 * Sorts a scanned text. Identity cards are recognised only to be kept out: their text is personal and is never
 * sent or stored. Letters may arrive garbled (a keyboard scanner typing through a Vietnamese input method turns
 * "https" into something else, and may use full-width forms); digits survive.
 */
export function read(text: string): Read {
  const plain = text.normalize('NFKC').trim();
  const fields = plain.split('|');
  if (fields.length >= 7 && /^\d{12}$/.test(fields[0]?.trim() ?? '')) return { kind: 'citizen_card' };
  if (fields.length >= 7 && /^[A-Z]{2}\d{13}$|^\d{10}$/i.test(fields[0]?.trim() ?? '')) return { kind: 'health_card' };
  const last = plain.match(/\d+/g)?.at(-1) ?? '';
  return TICKET.test(last) ? { kind: 'ticket', digits: last } : { kind: 'nothing' };
}
