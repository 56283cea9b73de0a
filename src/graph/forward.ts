// A page of a list that is read forward alone, as connections have it.
import {
  type DefaultConnectionArguments,
  resolveCursorConnection,
  type ResolveCursorConnectionArgs,
} from '@pothos/plugin-relay';
import { demand } from '../core/refusal.ts';
import { page } from './builder.ts';

/** Where a page begins and how long it may be: after what a cursor stands for, or at the start. */
export interface Onward {
  readonly after: string | undefined;
  readonly most: number;
}

/** Reads a page. Refuses with INVALID to be read backward; `read` judges the cursor. */
export function forward<Node extends object>(
  args: DefaultConnectionArguments,
  read: (onward: Onward) => Promise<readonly Node[]>,
  toCursor: (node: NoInfer<Node>) => string,
) {
  demand(args.last == null && args.before == null, 'This list is read forward: first and after', 'last');
  return resolveCursorConnection(
    { args, defaultSize: page.usual, maxSize: page.most, toCursor },
    async ({ after, limit }: ResolveCursorConnectionArgs) => [...(await read({ after, most: limit }))],
  );
}

/** The place after which to go on, before all of them without a cursor. Refuses with INVALID what no place is written as. */
export function placeAfter(cursor: string | undefined): bigint {
  demand(cursor === undefined || /^\d{1,13}$/.test(cursor), 'This is no cursor of this list', 'after');
  return BigInt(cursor ?? -1);
}
