/** The forms of the programme page: their fields, what stands in them, and what is sent. */

import { t } from '$lib/i18n.svelte';
import { fromField, toField } from '$lib/localtime';
import type { ConferenceProgramme } from '$lib/office';
import type { ItemView } from '$lib/programme';
import type { BridgeView, SessionView } from '$lib/types';
import type { Field, Values } from '$ui/Fields.svelte';

/** The words of a closed vocabulary as choices. */
const options = <T extends string>(values: readonly T[], say: (value: T) => string) =>
  values.map((value) => ({ value, text: say(value) }));
const KINDS = ['opening', 'topic', 'discussion', 'pause', 'closing', 'other'] as const;
const SESSIONS = ['plenary', 'discussion', 'make_up', 'rehearsal'] as const;
const CATEGORIES = ['committee', 'leader', 'speaker', 'member', 'public', 'other'] as const;
const LEVELS = ['centre', 'province', 'ward', 'department', 'grassroots'] as const;

const named = (list: readonly { id: number; name: string }[]) =>
  list.map(({ id, name }) => ({ value: String(id), text: name }));
const numbers = (value: unknown) => ((value as string[] | undefined) ?? []).map(Number);

export const conferenceFields = (withCode: boolean): Field[] => [
  ...(withCode
    ? [{ name: 'code', label: t('office.code'), required: true, hint: t('office.code.hint') } as Field]
    : []),
  { name: 'title', label: t('office.title'), required: true },
  { name: 'organiser', label: t('office.organiser') },
  { name: 'place', label: t('office.place') },
  { name: 'substitutes_count', label: t('office.substitutes'), kind: 'check' },
];

export const copyFields = (): Field[] => [
  { name: 'code', label: t('office.code'), required: true, hint: t('office.code.hint') },
  { name: 'title', label: t('office.title'), required: true },
  { name: 'first_day', label: t('office.first_day'), kind: 'date', required: true, hint: t('office.first_day.hint') },
  { name: 'sessions', label: t('office.copy.sessions'), kind: 'check' },
  { name: 'programme', label: t('office.copy.programme'), kind: 'check' },
  { name: 'points', label: t('office.copy.points'), kind: 'check' },
  { name: 'people', label: t('office.copy.people'), kind: 'check' },
];

export const sessionFields = (): Field[] => [
  { name: 'code', label: t('office.code'), required: true, hint: t('office.code.hint') },
  { name: 'title', label: t('office.title'), required: true },
  { name: 'kind', label: t('office.kind'), kind: 'select', choices: options(SESSIONS, (one) => t(`session.${one}`)) },
  { name: 'doors_open', label: t('milestone.doors_open'), kind: 'datetime-local', required: true },
  {
    name: 'starts',
    label: t('milestone.starts'),
    kind: 'datetime-local',
    required: true,
    hint: t('office.starts.hint'),
  },
  { name: 'ends', label: t('milestone.ends'), kind: 'datetime-local', required: true },
  { name: 'cutoff', label: t('milestone.cutoff'), kind: 'datetime-local' },
];

export function sessionValues(session: SessionView | null, zone: string): Values {
  if (!session) return { kind: 'plenary' };
  const at = (value: string | null) => (value ? toField(value, zone) : '');
  return {
    code: session.code,
    title: session.title,
    kind: session.kind,
    doors_open: at(session.doors_open),
    starts: at(session.starts),
    ends: at(session.ends),
    cutoff: at(session.cutoff),
  };
}

export function timed(values: Values, names: readonly string[], zone: string): Record<string, unknown> {
  const times = Object.fromEntries(names.map((name) => [name, fromField(String(values[name] ?? ''), zone)]));
  return { ...values, ...times };
}

export const itemFields = (programme: ConferenceProgramme): Field[] => [
  { name: 'kind', label: t('office.kind'), kind: 'select', choices: options(KINDS, (one) => t(`item.${one}`)) },
  { name: 'topic', label: t('office.topic'), required: true },
  { name: 'starts', label: t('office.from'), kind: 'datetime-local', required: true },
  { name: 'ends', label: t('office.to'), kind: 'datetime-local', required: true },
  { name: 'speakers', label: t('office.speakers'), kind: 'checks', choices: named(programme.speakers) },
  {
    name: 'audiences',
    label: t('office.audiences'),
    kind: 'checks',
    choices: named(programme.audiences),
    hint: t('office.audiences.hint'),
  },
  { name: 'note', label: t('office.note'), kind: 'textarea' },
];

export function itemValues(item: ItemView | null, after: string, zone: string): Values {
  if (!item) {
    const hour = new Date(Date.parse(after) + 1_800_000).toISOString();
    return { kind: 'topic', starts: toField(after, zone), ends: toField(hour, zone) };
  }
  return {
    kind: item.kind,
    topic: item.topic,
    note: item.note,
    starts: toField(item.starts, zone),
    ends: toField(item.ends, zone),
    speakers: item.speakers.map(({ id }) => String(id)),
    audiences: item.audiences.map(String),
  };
}

export const itemBody = (values: Values, zone: string) => ({
  ...timed(values, ['starts', 'ends'], zone),
  speakers: numbers(values.speakers),
  audiences: numbers(values.audiences),
});

export const speakerFields = (): Field[] => [
  { name: 'name', label: t('office.name'), required: true },
  { name: 'title', label: t('office.position') },
  { name: 'unit', label: t('office.unit') },
];

export const audienceFields = (bridges: readonly BridgeView[]): Field[] => [
  { name: 'name', label: t('office.name'), required: true, hint: t('office.audience.hint') },
  {
    name: 'categories',
    label: t('office.categories'),
    kind: 'checks',
    choices: options(CATEGORIES, (one) => t(`category.${one}`)),
  },
  { name: 'levels', label: t('office.levels'), kind: 'checks', choices: options(LEVELS, (one) => t(`level.${one}`)) },
  {
    name: 'bridge',
    label: t('office.below'),
    kind: 'select',
    choices: [{ value: '', text: t('office.everywhere') }, ...named(bridges)],
  },
];

export const audienceBody = ({ bridge, ...rest }: Values) => ({
  ...rest,
  bridges: bridge ? [Number(bridge)] : [],
});

export const materialFields = (programme: ConferenceProgramme, file: boolean): Field[] => [
  { name: 'title', label: t('office.title'), required: true },
  file
    ? {
        name: 'file',
        label: t('office.file'),
        kind: 'file',
        required: true,
        accept: programme.file_types.join(','),
        hint: `${programme.file_types.join(' ')} · ${Math.round(programme.most_bytes / 1_048_576)} MB`,
      }
    : { name: 'link', label: t('office.link'), kind: 'url', required: true, hint: 'https://…' },
  {
    name: 'item',
    label: t('office.belongs'),
    kind: 'select',
    choices: [
      { value: '', text: t('office.whole') },
      ...programme.items.map(({ id, topic }) => ({ value: String(id), text: topic })),
    ],
  },
  {
    name: 'audiences',
    label: t('office.audiences'),
    kind: 'checks',
    choices: named(programme.audiences),
    hint: t('office.audiences.hint'),
  },
];
