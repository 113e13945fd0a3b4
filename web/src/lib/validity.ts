/** What is wrong with a field, in the page's language: the browser would say it in its own. */

import type { Key } from './i18n.svelte';

type Words = (key: Key, values?: Record<string, string | number>) => string;
type Flaws = Pick<
  ValidityState,
  'valueMissing' | 'tooShort' | 'tooLong' | 'typeMismatch' | 'rangeUnderflow' | 'rangeOverflow'
>;

/** What a field says of itself, as far as words need it. */
export interface Asked {
  type: string;
  validity: Flaws;
  minLength?: number;
  maxLength?: number;
  min?: string;
  max?: string;
}

const CHOSEN = new Set(['checkbox', 'radio', 'select-one', 'select-multiple', 'file']);

export function wrongWith({ type, validity, minLength, maxLength, min, max }: Asked, words: Words): string {
  if (validity.valueMissing) return words(CHOSEN.has(type) ? 'field.choose' : 'field.missing');
  if (validity.tooShort) return words('field.short', { n: minLength ?? 0 });
  if (validity.tooLong) return words('field.long', { n: maxLength ?? 0 });
  if (validity.typeMismatch && type === 'email') return words('field.email');
  if (validity.typeMismatch && type === 'url') return words('field.url');
  // A time's bounds are a date as machines write it: nothing to read out.
  if (validity.rangeUnderflow && type === 'number') return words('field.least', { n: min ?? '' });
  if (validity.rangeOverflow && type === 'number') return words('field.most', { n: max ?? '' });
  return words('field.wrong');
}

/** From now on every field of the page says it so. */
export function sayWhatIsWrong(words: Words): void {
  const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
  const own = (field: EventTarget | null): field is HTMLInputElement => fields.some((kind) => field instanceof kind);
  // `invalid` does not bubble, but it is seen on its way down.
  addEventListener(
    'invalid',
    ({ target }) => {
      if (!own(target)) return;
      target.setCustomValidity('');
      if (!target.validity.valid) target.setCustomValidity(wrongWith(target, words));
    },
    true,
  );
  // What was typed or chosen since is judged anew, by the browser, before anybody speaks of it.
  for (const changed of ['input', 'change'])
    addEventListener(changed, ({ target }) => own(target) && target.setCustomValidity(''), true);
}
