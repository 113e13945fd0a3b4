/** The two languages of every page. Vietnamese first; the choice is remembered on this device. */

import en from '../locales/en';
import vi from '../locales/vi';
import * as format from './format';
import { fill, type Values } from './message';
import type { Said } from './types';

export type Key = keyof typeof vi;
export type Lang = format.Lang;

const CATALOGUES: Record<Lang, Record<Key, string>> = { vi, en };
const REMEMBERED = 'diemcau.lang';

function first(): Lang {
  try {
    if (localStorage.getItem(REMEMBERED) === 'en') return 'en';
  } catch {
    // Storage may be forbidden; the page then speaks Vietnamese.
  }
  return 'vi';
}

const remembered = first();
let lang = $state<Lang>(remembered);
if (typeof document !== 'undefined') tell(remembered);

/** The page's language and its title, for the tab and for who listens to it. */
function tell(value: Lang): void {
  const { documentElement: root } = document;
  root.lang = value;
  if (root.dataset.page) document.title = `${CATALOGUES[value][`title.${root.dataset.page}` as Key]} · Điểm Cầu`;
}

export const i18n = {
  get lang(): Lang {
    return lang;
  },
  set lang(value: Lang) {
    lang = value;
    tell(value);
    try {
      localStorage.setItem(REMEMBERED, value);
    } catch {
      // As above: the choice then lasts as long as the page.
    }
  },
};

export function t(key: Key, values: Values = {}): string {
  return fill(CATALOGUES[lang][key], values, lang);
}

/** The service's own sentence, in the language of the page. */
export function said(sentence: Said): string {
  return sentence[lang];
}

export const num = (value: number) => format.number(value, lang);
export const pct = (rate: number | null) => format.percent(rate, lang);
export const day = (at: string | number, zone?: string) => format.dateWithDay(at, lang, zone);

/** "5 minutes", for an age or a stretch of time. */
export function stretch(ms: number): string {
  const { unit, n } = format.coarse(ms);
  return t(`time.${unit}`, { n });
}
