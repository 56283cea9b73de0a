// Finds the records behind a number.
import type { Range } from '../../core/place.ts';
import { lastDate, type Period } from '../../core/period.ts';
import { today } from '../../core/day.ts';
import type { Behind } from '../../graph/card.ts';
import type { Db } from '../../store/client.ts';

export interface Row {
  readonly id: number;
  readonly place: bigint;
}

interface Reader {
  findMany(args: object): Promise<Row[]>;
}

export interface Sought {
  readonly behind: Behind;
  readonly range: Range;
  readonly period: Period;
  readonly value: string | undefined;
}

const readerOf = (db: Db, behind: Behind): Reader => db[behind.model];

const condition = ({ behind, range, period, value }: Sought, after: number | null): object => ({
  AND: [
    { place: { gte: range.from, lt: range.to } },
    behind.where(period, new Date(Math.min(lastDate(period).getTime(), today().getTime())), value),
    after === null ? {} : { id: { lt: after } },
  ],
});

/** A page of the rows, latest first. */
export const rowsBehind = async (
  db: Db,
  sought: Sought,
  after: number | null,
  most: number,
): Promise<Row[]> => {
  const rows = await readerOf(db, sought.behind).findMany({
    where: condition(sought, after),
    orderBy: { id: 'desc' },
    take: most,
  });
  return rows;
};
