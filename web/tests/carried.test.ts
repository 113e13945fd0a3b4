import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CarriedSet, isGenuine, type SignedSet } from '../src/lib/carried';
import { guess } from '../src/lib/decide';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = publicKey.export({ format: 'jwk' });
const KEY = Buffer.concat([
  Buffer.from([4]),
  Buffer.from(jwk.x ?? '', 'base64url'),
  Buffer.from(jwk.y ?? '', 'base64url'),
]).toString('base64');
const SALT = '0102030405060708';
const digest = (digits: string) =>
  createHash('sha256').update(Buffer.from(SALT, 'hex')).update(digits).digest().subarray(0, 8);
const [OWN, OTHER, STRANGER] = ['1'.repeat(40), '2'.repeat(40), '3'.repeat(40)];
const AT = Date.parse('2026-02-07T01:00:00Z');

function signed(more: object = {}): SignedSet {
  const body = JSON.stringify({
    session_id: 7,
    bridge_id: 3,
    made_at: '2026-02-07T00:00:00Z',
    doors_open: '2026-02-07T00:30:00Z',
    ends: '2026-02-07T04:00:00Z',
    cutoff: '2026-02-07T02:00:00Z',
    salt: SALT,
    here: [[digest(OWN ?? '').toString('hex'), 12, 'Trần Thị B', 'Bí thư', 'Chi bộ 3', 'leader']],
    everyone: Buffer.concat([OWN, OTHER].map((one) => digest(one ?? '')).sort(Buffer.compare)).toString('base64'),
    ...more,
  });
  const signature = sign('sha256', Buffer.from(body), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { body, signature: signature.toString('base64') };
}

describe('the set that a scanner carries', () => {
  test('is taken only as it was signed, for the key of the pairing', async () => {
    const set = signed();
    expect(await isGenuine(set, KEY)).toBe(true);
    expect(await isGenuine({ ...set, body: set.body.replace('Trần Thị B', 'Kẻ Lạ Mặt') }, KEY)).toBe(false);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const forged = sign('sha256', Buffer.from(set.body), { key: other, dsaEncoding: 'ieee-p1363' });
    expect(await isGenuine({ ...set, signature: forged.toString('base64') }, KEY)).toBe(false);
    expect(await isGenuine({ body: '{}', signature: 'not base64!' }, KEY)).toBe(false);
  });

  test('knows its own by name, others as somebody of another point, and strangers not at all', async () => {
    const set = new CarriedSet(signed());
    expect(await set.find(OWN ?? '')).toMatchObject({ at: 'here', who: 'd12', delegate: { full_name: 'Trần Thị B' } });
    expect((await set.find(OTHER ?? '')).at).toBe('elsewhere');
    expect((await set.find(STRANGER ?? '')).at).toBe('unknown');
  });

  test('of a very big session it knows its own point alone', async () => {
    const set = new CarriedSet(signed({ everyone: null }));
    expect((await set.find(OWN ?? '')).at).toBe('here');
    expect((await set.find(OTHER ?? '')).at).toBe('unknown');
  });

  test.each([
    ['a delegate of this point', OWN, {}, 'ok'],
    ['one whom this device counted', OWN, { seen: true }, 'already_checked_in'],
    ['before the doors open', OWN, { now: AT - 3_600_000 }, 'too_early'],
    ['after the cut-off', OWN, { now: AT + 2 * 3_600_000 }, 'after_cutoff'],
    ['after the cut-off, with a reason', OWN, { now: AT + 2 * 3_600_000, reason: true }, 'ok'],
    ['after the end', OWN, { now: AT + 9 * 3_600_000, reason: true }, 'ok'],
    ['a guest', OTHER, {}, 'other_bridge'],
    ['a guest who is confirmed', OTHER, { confirm: true }, 'ok'],
    ['a stranger', STRANGER, { confirm: true, reason: true }, null],
  ])('decides as the gate does: %s', async (_who, digits, given, expected) => {
    const set = new CarriedSet(signed());
    const found = await set.find(digits ?? '');
    expect(guess(found, set, { now: AT, seen: false, confirm: false, reason: false, ...given })).toBe(expected);
  });
});
