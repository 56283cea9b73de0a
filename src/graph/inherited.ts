// Who can know what a division inherits from those above it.
import { covers } from '../core/place.ts';
import type { Context } from './context.ts';

export interface Placed {
  readonly id: number;
  readonly place: bigint;
  readonly placeEnd: bigint;
}

/** Whoever reads there drafts and owners' versions alike, and whoever sits beneath, who is judged by it. */
export const mayKnow = ({ viewer }: Context, { id, place, placeEnd }: Placed): boolean =>
  viewer !== null &&
  (covers(viewer.scope.read, { from: place, to: placeEnd }) || viewer.scope.chain.includes(id));
