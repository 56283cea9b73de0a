// Takes a whole sheet in, in one transaction in the seat's scope: staged by COPY, checked together, all of it or nothing.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '../../core/refusal.ts';
import type { Viewer } from '../../graph/context.ts';
import { seatOf } from '../../graph/permit.ts';
import { refusing } from '../../store/refusing.ts';
import type { Scope } from '../../store/scope.ts';
import { connected } from '../bulk.ts';
import type { Column, Fault } from './columns.ts';
import { openSheet, type SheetFile } from './file.ts';
import { mostTold, type Reading, rowsOf } from './rows.ts';

/** A kind of sheet: its columns, and where in the database its lines are staged and taken in. */
export interface Sheet {
  readonly kind: 'activities' | 'deputies';
  readonly table: string;
  readonly columns: readonly Column[];
  readonly take: string;
  /** What else is made of the lines. */
  readonly beside: string;
}

/** What became of a sheet. */
export type Intake =
  | { readonly outcome: 'TAKEN_IN'; readonly lines: number; readonly beside: number }
  /** How many lines it had the audit trail says, for as long as it is kept. */
  | { readonly outcome: 'KNOWN'; readonly at: string; readonly lines: number | null }
  /** All that is wrong, of which the first hundred are told; nothing was taken in. */
  | { readonly outcome: 'FAULTY'; readonly count: number; readonly faults: readonly Fault[] };

const patience = '60000';

const may = seatOf('CLERK');

/** Does work in one transaction in a scope, as the mutations do. */
export async function inScope<Result>(
  client: pg.Client,
  scope: Scope,
  work: () => Promise<Result>,
): Promise<Result> {
  const settings = {
    'app.read_from': scope.read.from,
    'app.read_to': scope.read.to,
    'app.write_from': scope.write.from,
    'app.write_to': scope.write.to,
    'app.seat': scope.seatId ?? '',
    lock_timeout: patience,
    statement_timeout: '0',
    role: scope.role,
  };
  await client.query('begin');
  try {
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', [name, String(value)]);
    }
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Leaves the transaction without a trace, and says what was wrong. */
class Faulty extends Error {
  readonly intake: Intake;

  constructor(intake: Intake) {
    super('Nothing was taken in');
    this.intake = intake;
  }
}

interface Taken {
  readonly faults: number;
  readonly told: readonly Fault[];
  readonly lines?: number;
  readonly beside?: number;
}

/**
 * Takes an opened sheet in, within the caller's transaction. Throws what leaves no trace where a line is wrong.
 */
export async function stageAndTake(client: pg.Client, sheet: Sheet, file: SheetFile): Promise<Intake> {
  const opened = await client.query<{ known: { at: string; lines: number | null } | null }>(
    'select sheet.open($1, $2) as known',
    [sheet.kind, file.hash],
  );
  const known = opened.rows[0]?.known;
  if (known) return { outcome: 'KNOWN', ...known };
  const reading: Reading = { count: 0, told: [], lines: 0 };
  const into = ['line', ...sheet.columns.map((column) => column.into)].join(', ');
  const rows = Readable.from(rowsOf(file, sheet.columns, reading), { objectMode: true, highWaterMark: 2 });
  await pipeline(rows, client.query(copyFrom(`copy pg_temp.${sheet.table} (${into}) from stdin`)));
  const { rows: answers } = await client.query<{ taken: Taken }>(`select ${sheet.take}($1, $2) as taken`, [
    file.hash,
    reading.count === 0,
  ]);
  const taken = answers[0]?.taken;
  if (!taken) throw new Error('The database did not say what became of the sheet');
  const count = reading.count + taken.faults;
  if (count === 0) return { outcome: 'TAKEN_IN', lines: taken.lines ?? 0, beside: taken.beside ?? 0 };
  const faults = [...reading.told, ...taken.told].sort((one, other) => one.line - other.line);
  throw new Faulty({ outcome: 'FAULTY', count, faults: faults.slice(0, mostTold) });
}

/** What a failure means to who sent the sheet. */
function meaning(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === '42501')
    return new Refusal('FORBIDDEN', 'This seat takes in no sheets: it may write nothing.');
  const told = refusing({ cause: error });
  return told instanceof Refusal ? told : error;
}

/**
 * Takes a sheet in for a seat: all of its lines, or none where any is wrong. The same file a second time is only said to
 * be known. Refuses with FORBIDDEN a seat that is no clerk's, with INVALID a file that is no sheet.
 * @param appUrl the login that serves
 */
export async function takeIn(appUrl: string, viewer: Viewer, sheet: Sheet, path: string): Promise<Intake> {
  const allowed = may.allows(viewer);
  if (allowed !== true) throw allowed;
  const file = await openSheet(path);
  try {
    return await connected(appUrl, (client) =>
      inScope(client, viewer.scope, () => stageAndTake(client, sheet, file)),
    );
  } catch (error) {
    if (error instanceof Faulty) return error.intake;
    throw error instanceof Refusal ? error : meaning(error);
  } finally {
    await file.close();
  }
}
