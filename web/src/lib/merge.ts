/** What a frame of the live stream does to what a page knows. Pure: the same news twice changes nothing. */

import type { ActView, ChatView, HelpView, MessageView, PointState, States } from './types';

const MOST_ACTS = 200;

export function statesAfter(known: ReadonlyMap<number, PointState>, frame: States): ReadonlyMap<number, PointState> {
  const states = frame.full ? new Map<number, PointState>() : new Map(known);
  for (const point of frame.points) states.set(point.bridge_id, point);
  return states;
}

/** The control room's chats after this message; a circular to all is nobody's chat. */
export function chatsAfter(known: readonly ChatView[], message: MessageView): ChatView[] {
  const chats = new Map(known.map((chat) => [chat.bridge_id, chat]));
  const ours = message.from_bridge_id === null;
  for (const point of message.from_bridge_id === null ? message.to : [message.from_bridge_id]) {
    const chat = chats.get(point);
    if (chat && chat.last.id >= message.id) continue;
    chats.set(point, {
      bridge_id: point,
      last: message,
      unread: (chat?.unread ?? 0) + (ours ? 0 : 1),
      unseen: (chat?.unseen ?? 0) + (ours ? 1 : 0),
    });
  }
  return [...chats.values()].sort((a, b) => b.last.id - a.last.id);
}

export function actsAfter(known: readonly ActView[], acts: readonly ActView[]): ActView[] {
  const fresh = new Set(acts.map(({ key }) => key));
  return [...acts, ...known.filter(({ key }) => !fresh.has(key))]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, MOST_ACTS);
}

/** Who waits longest first; then who is helped; the closed ones last, the newest of them first. */
export function inOrder(helps: readonly HelpView[]): HelpView[] {
  const rank = (help: HelpView) => (help.closed_at ? 2 : help.taken_at ? 1 : 0);
  return [...helps].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.closed_at && b.closed_at
        ? Date.parse(b.closed_at) - Date.parse(a.closed_at)
        : Date.parse(a.asked_at) - Date.parse(b.asked_at)),
  );
}
