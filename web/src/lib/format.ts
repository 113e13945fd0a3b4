/** Numbers and times as people here write them: 35.599 · 97,32 % · 07/02/2026 · 07:45, in the conference's zone. */

export type Lang = 'vi' | 'en';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

/** Vietnamese writes a narrow space before the percent sign in a table, none in a line for the press. */
const THIN = '\u202f';

// Made once: a formatter costs a hundred times what it costs to use, and a table uses thousands a second.
const NUMBER = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };
const DECIMALS = { maximumFractionDigits: 2 };
/** In a column the comma stands under the comma. */
const ALIGNED = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const COLUMN = { vi: new Intl.NumberFormat('vi-VN', ALIGNED), en: new Intl.NumberFormat('en-GB', ALIGNED) };
const RATE = { vi: new Intl.NumberFormat('vi-VN', DECIMALS), en: new Intl.NumberFormat('en-GB', DECIMALS) };

export function number(value: number, lang: Lang): string {
  return NUMBER[lang].format(value);
}

/** A rate in percent, with two decimals on a page and at most two in a line of text (`inText`); never rounded up to 100 while somebody is missing. */
export function percent(rate: number | null, lang: Lang, inText = false): string {
  if (rate === null) return '–';
  const shown = rate < 100 ? Math.min(Math.round(rate * 100) / 100, 99.99) : rate;
  if (inText) return RATE[lang].format(shown) + '%';
  return COLUMN[lang].format(shown) + (lang === 'vi' ? THIN : '') + '%';
}

export function rateOf(present: number, summoned: number): number | null {
  return summoned > 0 ? (present / summoned) * 100 : null;
}

const DATES = new Map<string, Intl.DateTimeFormat>();

function parts(at: string | number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const name = zone + Object.keys(options).join();
  const known = DATES.get(name);
  const format = known ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
  if (!known) DATES.set(name, format);
  return format.format(new Date(at));
}

/** 07:45 */
export function time(at: string | number, zone = HOME_ZONE): string {
  return parts(at, zone, { hour: '2-digit', minute: '2-digit' });
}

/** 07:45:09 */
export function timeWithSeconds(at: string | number, zone = HOME_ZONE): string {
  return parts(at, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** 07/02/2026 */
export function date(at: string | number, zone = HOME_ZONE): string {
  return parts(at, zone, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** thứ bảy, 07/02/2026 */
export function dateWithDay(at: string | number, lang: Lang, zone = HOME_ZONE): string {
  const day = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: zone, weekday: 'long' }).format(new Date(at));
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${date(at, zone)}`;
}

/** A stretch of time as a clock: 02:05, or 1:02:05 from an hour on; days are said in words by the caller. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** The largest unit that still says something: 40 s, 5 minutes, 3 hours, 2 days. */
export function coarse(ms: number): { unit: 'second' | 'minute' | 'hour' | 'day'; n: number } {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return { unit: 'second', n: seconds };
  if (seconds < 3600) return { unit: 'minute', n: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { unit: 'hour', n: Math.floor(seconds / 3600) };
  return { unit: 'day', n: Math.floor(seconds / 86_400) };
}

/** 0903 123 456 out of +84903123456; anything else as it came. */
export function phone(stored: string): string {
  const local = stored.replace(/^\+84/, '0');
  return /^0\d{9}$/.test(local) ? `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}` : stored;
}
