// What an entry of a score is appealed against as, and what it is called while something is said against it.
import type { ScoreLinesQuery } from '../../gql/graphql.ts';

type Node = Extract<NonNullable<ScoreLinesQuery['node']>, { score: unknown }>;
export type Entry = NonNullable<Node['score']>['ledger']['edges'][number]['node'];

/** What is appealed against: a duty record, an attendance, or the marks in a matter over the cycle of a day. */
export type Against =
  | { readonly dutyRecord: string }
  | { readonly attendance: string }
  | { readonly deputy: string; readonly matter: string; readonly on: string };

type Appealable = Pick<Entry, 'dutyRecord' | 'attendance' | 'item'>;

/** What an entry is appealed against as; null for what nobody recorded on its own. */
export function againstOf(
  { dutyRecord, attendance, item }: Appealable,
  deputy: string,
  on: string,
): Against | null {
  if (dutyRecord) return { dutyRecord: dutyRecord.id };
  if (attendance) return { attendance: attendance.id };
  return item.matter === null ? null : { deputy, matter: item.matter, on };
}

type Named = Pick<Entry, 'item' | 'assessor' | 'opinion' | 'line'>;

/** What an entry is called, by no other of the ledger: lines move when others are recorded, and what is typed stays with its own. */
export function nameOf({ item, assessor, opinion, line }: Named, against: Against | null): string {
  const own = against ? Object.values(against) : [line];
  // Of one attendance there may be several opinions, of one matter several kinds of assessors.
  return ['entry', item.id, ...own, opinion?.id ?? '', assessor ?? ''].join('/');
}
