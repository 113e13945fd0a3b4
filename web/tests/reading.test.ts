import { describe, expect, test } from 'vitest';
import { read } from '../src/lib/digits';
import { fold, matches, wordsOf } from '../src/lib/fold';
import { Repeats } from '../src/lib/repeat';
import { Wedge } from '../src/lib/wedge';

const TICKET = '10000123400011234567890123456789';

describe('reading a code', () => {
  test('a ticket is the last run of digits of its address', () => {
    expect(read(`https://hoi-nghi.example:8443/t/${TICKET}`)).toEqual({ kind: 'ticket', digits: TICKET });
  });

  test('letters garbled by a Vietnamese input method do not matter', () => {
    expect(read(`hттps:ơơhoi‑nghị.exămpleơtơ${TICKET}\r`)).toEqual({ kind: 'ticket', digits: TICKET });
  });

  test('full-width digits are digits', () => {
    const wide = TICKET.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    expect(read(wide)).toEqual({ kind: 'ticket', digits: TICKET });
  });

  test('too few or too many digits are no ticket', () => {
    expect(read('1234567').kind).toBe('nothing');
    expect(read('1'.repeat(41)).kind).toBe('nothing');
    expect(read('https://example.org/').kind).toBe('nothing');
  });

  test("the hall's code is not taken for a ticket", () => {
    expect(read(`https://hoi-nghi.example/h/1${'0'.repeat(38)}`)).toEqual({ kind: 'hall_code' });
  });

  test('of a citizen card the number and the name are used, and the rest is dropped', () => {
    const card = '000099012345|123456789|Nguyễn Văn A|01011990|Nam|Số 1, Phường X, TP Y|15062021';
    expect(read(card)).toEqual({ kind: 'citizen_card', card: { number: '000099012345', name: 'Nguyễn Văn A' } });
  });

  test.each([
    '000099012345|123456789|Nguyễn Văn A|01011990|Nam|Số 1, Phường X, TP Y|15062021',
    '000199012345||Trần Thị B|21032003|Nữ|Thôn X, Xã Y, Tỉnh Z|14082021',
    '000199012345||Trần Thị B|21032003|Nữ|Thôn X|14082021|thêm|nữa',
  ])('a citizen card of seven or more fields is recognised: %s', (card) => {
    expect(read(card).kind).toBe('citizen_card');
  });

  test('a health-insurance card is named as what it is', () => {
    const card = 'DN4000000000000|4e677579e1bb856e|01/01/1990|1|c491|79 - 024|01/01/2020|-|15/06/2021|7900000|-|4|1';
    expect(read(card)).toEqual({ kind: 'health_card' });
  });
});

describe('folding', () => {
  test('case, marks and đ do not matter', () => {
    expect(fold('  ĐẶNG Thị   Thủy ')).toBe('dang thi thuy');
  });

  test('both tone placements and both normal forms are the same', () => {
    expect(fold('Thuỷ')).toBe(fold('Thủy'));
    expect(fold('Hòa'.normalize('NFD'))).toBe(fold('Hoà'));
  });

  test('words may come in any order', () => {
    expect(matches(fold('Phường Bến Nghé, Quận 1'), wordsOf('nghe ben'))).toBe(true);
    expect(matches(fold('Phường Bến Nghé'), wordsOf('ben thanh'))).toBe(false);
  });
});

describe('a card held before the camera', () => {
  test('counts once for as long as it stays in view', () => {
    const repeats = new Repeats(2500);
    expect(repeats.isNew('a', 0)).toBe(true);
    expect([1000, 3000, 5000].map((at) => repeats.isNew('a', at))).toEqual([false, false, false]);
    expect(repeats.isNew('a', 7600)).toBe(true);
  });

  test('never hides the next card', () => {
    const repeats = new Repeats();
    repeats.isNew('a', 0);
    expect(repeats.isNew('b', 10)).toBe(true);
  });
});

describe('a keyboard-wedge scanner', () => {
  function typed(text: string, gap: number): string[] {
    const codes: string[] = [];
    const wedge = new Wedge((code) => codes.push(code));
    let at = 1000;
    for (const key of text) wedge.key(key, (at += gap));
    wedge.key('Enter', at + gap);
    return codes;
  }

  test('is heard by its speed', () => {
    expect(typed(TICKET, 4)).toEqual([TICKET]);
  });

  test('a person who types is left alone', () => {
    expect(typed(TICKET, 150)).toEqual([]);
    expect(typed('nguyen', 4)).toEqual([]);
  });

  test('keys that a busy computer delivers late are not lost', () => {
    const codes: string[] = [];
    const wedge = new Wedge((code) => codes.push(code));
    let at = 0;
    for (const [index, key] of [...TICKET].entries()) wedge.key(key, (at += index === 9 ? 180 : 4));
    wedge.key('Enter', at + 4);
    expect(codes).toEqual([TICKET]);
  });

  test('what was typed by hand before is not part of the scan', () => {
    const codes: string[] = [];
    const wedge = new Wedge((code) => codes.push(code));
    wedge.key('7', 0);
    let at = 5000;
    for (const key of TICKET) wedge.key(key, (at += 3));
    expect(wedge.key('Enter', at + 3)).toBe(true);
    expect(codes).toEqual([TICKET]);
  });

  test('Enter that a person presses reaches the page', () => {
    expect(new Wedge(() => {}).key('Enter', 1)).toBe(false);
  });
});
