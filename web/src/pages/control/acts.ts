/** What somebody did, in a sentence. */

import { t, type Key } from '$lib/i18n.svelte';
import type { ActView } from '$lib/types';

export function actWords(act: ActView, nameOf: (bridge: number) => string): string {
  // What the service noticed has no words of its own, only its kind.
  const told = act.act === 'incident' && !act.by ? t(`incident.${act.text}` as Key) : act.text;
  return t(`act.${act.act}`, {
    by: act.by || t('log.service'),
    where: act.bridge_id !== null ? nameOf(act.bridge_id) : t(act.act === 'incident' ? 'act.common' : 'act.everywhere'),
    text: told,
  });
}
