/** Arrow keys on a map: which shape lies next in a direction. Pure. */

import type { Shape } from './topo';

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const middle = ({ box }: Shape) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;

/**
 * The nearest shape that lies in the direction of this key, by its middle; sideways counts double, so that a row of
 * shapes is walked along and not across. The same shape when there is none, null when the key has no direction.
 */
export function towards(shapes: readonly Shape[], from: string, key: string): string | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const start = shapes.find(({ ward }) => ward === from);
  if (!start) return shapes[0]?.ward ?? null;
  const [x, y] = middle(start);
  let best = from;
  let least = Infinity;
  for (const shape of shapes) {
    const [dx, dy] = [middle(shape)[0] - x, middle(shape)[1] - y];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    // Within a quarter circle only: what is more beside than ahead is another key's.
    if (ahead <= 0 || aside > ahead * 1.5) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [shape.ward, distance];
  }
  return best;
}
