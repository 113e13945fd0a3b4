/** Filling the sentences of the catalogues: `{name}` takes a value, `{n:point|points}` the form that fits n. */

import { number, type Lang } from './format';

export type Values = Record<string, string | number>;

export function fill(sentence: string, values: Values, lang: Lang): string {
  return sentence.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === 'number' ? number(value, lang) : value;
  });
}
