// Finds what is appealed against: duty records, marks, and what somebody has a part in.
import { dayText } from '../../core/day.ts';
import type { Db } from '../../store/client.ts';

/** Of which of some appeals the account that asks is whom they are about, or put on record or corrected what they are against. One statement. */
export async function ownAmong(db: Db, appeals: readonly number[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`select own_appeals(${[...appeals]}::int[]) as id`;
  const own = new Set(rows.map(({ id }) => id));
  return appeals.map((id) => own.has(id));
}

/** Which of some marks an open appeal is against. One statement. */
export async function contestedAmong(db: Db, marks: readonly number[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`select contested_marks(${[...marks]}::int[]) as id`;
  const contested = new Set(rows.map(({ id }) => id));
  return marks.map((id) => contested.has(id));
}

/** Duty records as far as appeals against them go. One statement. */
export async function declared(db: Db, ids: readonly number[]) {
  const found = await db.dutyRecord.findMany({
    where: { id: { in: [...ids] } },
    include: { appeals: { orderBy: { id: 'asc' } } },
  });
  return ids.map((id) => found.find((each) => each.id === id) ?? null);
}

/** What an activity is called that an appeal is against, and when it was. */
export interface Contested {
  readonly title: string;
  readonly heldOn: Date;
}

/** The activities of appeals that the clerk who asks decides, wherever they were recorded; null of all else. One statement. */
export async function contestedBy(db: Db, appeals: readonly number[]): Promise<(Contested | null)[]> {
  const rows = await db.$queryRaw<(Contested & { readonly id: number })[]>`
    select appeal_id as id, title, held_on as "heldOn" from contested_activities(${[...appeals]}::int[])`;
  return appeals.map((id) => rows.find((row) => row.id === id) ?? null);
}

/** Marks of a deputy in a matter over a cycle. */
export interface Marks {
  readonly cardId: number;
  readonly matter: string;
  readonly cycleSince: Date;
  readonly cycleUntil: Date;
}

/** Whether marks of a cycle that has been over for long are given still, since an appeal against them was upheld lately, or held them. One statement. */
export async function isReopened(db: Db, marks: Marks): Promise<boolean> {
  const [is] = await reopenedOf(db, [marks]);
  return is === true;
}

/** Which of some marks an open appeal holds as they are. One statement. */
export async function heldOf(db: Db, asked: readonly Marks[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ at: number }[]>`
    select held_marks(${asked.map(({ cardId }) => cardId)}::int[], ${asked.map(({ matter }) => matter)}::text[],
      ${asked.map(({ cycleSince }) => dayText(cycleSince))}::date[], ${asked.map(({ cycleUntil }) => dayText(cycleUntil))}::date[]) as at`;
  const held = new Set(rows.map(({ at }) => at));
  return asked.map((_, index) => held.has(index + 1));
}

/** Marks of the deputies of a congress in a matter over a cycle. */
export interface MarksOfAll extends Omit<Marks, 'cardId'> {
  readonly divisionId: number;
}

/** Of each: whose right marks are given still. One statement. */
export async function reopenedIn(db: Db, asked: readonly MarksOfAll[]): Promise<number[][]> {
  const rows = await db.$queryRaw<{ at: number; id: number }[]>`
    select at::int, c.id from unnest(${asked.map(({ divisionId }) => divisionId)}::int[], ${asked.map(({ matter }) => matter)}::text[],
      ${asked.map(({ cycleSince }) => dayText(cycleSince))}::date[], ${asked.map(({ cycleUntil }) => dayText(cycleUntil))}::date[])
      with ordinality as q (division_id, matter, since, until, at)
    join deputy_card c on c.division_id = q.division_id and c.starts_on < q.until and c.ends_on > q.since
    where marks_reopened(c.id, q.matter, q.since, q.until)`;
  return asked.map((_, index) => rows.flatMap(({ at, id }) => (at === index + 1 ? [id] : [])));
}

/** Of several at once: whether they are given still. One statement. */
export async function reopenedOf(db: Db, asked: readonly Marks[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ at: number }[]>`
    select at::int from unnest(${asked.map(({ cardId }) => cardId)}::int[], ${asked.map(({ matter }) => matter)}::text[],
      ${asked.map(({ cycleSince }) => dayText(cycleSince))}::date[], ${asked.map(({ cycleUntil }) => dayText(cycleUntil))}::date[])
      with ordinality as q (card_id, matter, since, until, at)
    where marks_reopened(q.card_id, q.matter, q.since, q.until)`;
  const reopened = new Set(rows.map(({ at }) => at));
  return asked.map((_, index) => reopened.has(index + 1));
}

/** The same of marks that are on record. One statement. */
export async function reopenedAmong(db: Db, marks: readonly number[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    select p.id from appraisal p
    where p.id = any(${[...marks]}::int[]) and marks_reopened(p.card_id, p.matter, p.cycle_since, p.cycle_until)`;
  const reopened = new Set(rows.map(({ id }) => id));
  return marks.map((id) => reopened.has(id));
}
