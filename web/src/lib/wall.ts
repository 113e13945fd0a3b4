/** The wall's arithmetic: which halls are on it, how many fit, and why one has no picture. */

import { wordsOf } from './fold';
import { look, type Row } from './points';

export const WALL_SHOWS = ['all', 'trouble', 'hands', 'none'] as const;
export type WallShow = (typeof WALL_SHOWS)[number];
export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];
/** The least width of a tile, in rem. */
const WIDTH: Record<Size, number> = { small: 10, medium: 16, large: 26 };
const GAP = 0.5;
/** The line with the name under the picture and what is around it, in rem. */
const CAPTION = 1.9;

/** A hall sends every 15 s: after this its picture is old (ms). */
export const OLD = 60_000;

export interface WallView {
  show: WallShow;
  /** Only this point and what lies below it. */
  under: number | null;
  query: string;
  hands: readonly number[];
}

export function onWall(rows: readonly Row[], view: WallView): Row[] {
  const below = view.under === null ? null : subtree(rows, view.under);
  const query = wordsOf(view.query);
  const by = view.show === 'trouble' ? 'trouble' : 'order';
  return look(rows, { query, show: view.show === 'trouble' ? 'trouble' : 'all', by, down: false }).filter(
    ({ bridge, state }) =>
      (below === null || below.has(bridge.id)) &&
      (view.show !== 'hands' || view.hands.includes(bridge.id)) &&
      (view.show !== 'none' || !state?.still_at),
  );
}

/** The point and all below it. Rows come with parents before their children. */
export function subtree(rows: readonly Row[], root: number): Set<number> {
  const found = new Set([root]);
  for (const { bridge } of rows) if (bridge.parent_id !== null && found.has(bridge.parent_id)) found.add(bridge.id);
  return found;
}

export interface Grid {
  columns: number;
  /** Tiles of one page. */
  fit: number;
}

/** One column more than fits is taken where its tiles, a little smaller, fill more of the screen. */
const SMALLER = 0.8;

/** How many tiles fit into this room (px); a phone scrolls, a screen shows whole pages. */
export function gridOf(width: number, height: number, rem: number, size: Size): Grid {
  const least = WIDTH[size] * rem;
  const gap = GAP * rem;
  const columns = Math.max(2, Math.floor((width + gap) / (least + gap)));
  const grids = [columns, columns + 1].map((columns) => {
    const tile = (width - gap * (columns - 1)) / columns;
    const row = (tile * 9) / 16 + CAPTION * rem;
    const fit = columns * Math.max(2, Math.floor((height + gap) / (row + gap)));
    return { columns, fit, tile, pictures: fit * tile * tile };
  });
  const [first, more] = grids as [(typeof grids)[0], (typeof grids)[0]];
  const { fit, ...chosen } = more.tile >= SMALLER * least && more.pictures > first.pictures ? more : first;
  return { columns: chosen.columns, fit };
}

/** Where a page number leads when there are this many; the last page is followed by the first. */
export function pageOf(page: number, pages: number): number {
  return pages <= 0 ? 0 : ((page % pages) + pages) % pages;
}

export type Missing = 'in_person' | 'lost' | 'never' | 'off' | 'loading';

/** Why a hall has no picture, or null: it has one. */
export function missingOf(row: Row, shown: boolean): Missing | null {
  if (shown) return null;
  if (row.state?.still_at) return 'loading';
  if (row.bridge.mode === 'in_person') return 'in_person';
  if (row.state?.online) return 'off';
  return row.state?.heard_at ? 'lost' : 'never';
}
