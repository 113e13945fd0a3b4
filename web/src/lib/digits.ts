/** Reading what a scanner gives: a ticket is the last run of digits, whatever stands around it. */

/** What of a citizen card is used: the number to find its holder, the name to search when there is no line. */
export interface Card {
  number: string;
  name: string;
}

export type Read =
  | { kind: 'ticket'; digits: string }
  | { kind: 'citizen_card'; card: Card }
  | { kind: 'hall_code' }
  | { kind: 'health_card' }
  | { kind: 'nothing' };

/** A ticket is at least 8 and at most 40 digits (schemas/wire/base.py). */
const TICKET = /^\d{8,40}$/;
/** The code of a hall's screen is 39 digits and begins with 1 (checkin/hall_code.py): it is for delegates' phones. */
const HALL_CODE = /^1\d{38}$/;

/**
 * Sorts a scanned text. A citizen card is taken apart here, in the page: its number and name are used for this one
 * question, the rest is dropped, and nothing of it is stored. Letters may arrive garbled (a keyboard scanner typing
 * through a Vietnamese input method turns "https" into something else, and may use full-width forms); digits survive.
 */
export function read(text: string): Read {
  const plain = text.normalize('NFKC').trim();
  const fields = plain.split('|').map((field) => field.trim());
  const [first = '', , name = ''] = fields;
  if (fields.length >= 7 && /^\d{12}$/.test(first)) {
    return { kind: 'citizen_card', card: { number: first, name: name.normalize('NFC') } };
  }
  if (fields.length >= 7 && /^[A-Z]{2}\d{13}$|^\d{10}$/i.test(first)) return { kind: 'health_card' };
  const last = plain.match(/\d+/g)?.at(-1) ?? '';
  if (HALL_CODE.test(last)) return { kind: 'hall_code' };
  return TICKET.test(last) ? { kind: 'ticket', digits: last } : { kind: 'nothing' };
}
