// Sheets as people bring them: written to a file, and taken in on somebody's seat.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activitySheet } from '../../src/exchange/sheets/importActivities.ts';
import { deputySheet } from '../../src/exchange/sheets/importDeputies.ts';
import { viewerOn } from '../../src/exchange/sheets/seats.ts';
import { type Intake, takeIn } from '../../src/exchange/sheets/staging.ts';
import { sealWith } from '../../src/store/seal.ts';
import type { World } from './world.ts';

export type Cells = Readonly<Record<string, string | number>>;

const quoted = (cell: string | number): string =>
  /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

/** Lines as a sheet, under all headings that any of them has. */
export function csv(lines: readonly Cells[]): string {
  const headings = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = lines.map((line) => headings.map((heading) => quoted(line[heading] ?? '')).join(','));
  return [headings.join(','), ...rows, ''].join('\n');
}

export type Kind = 'activities' | 'deputies';

/** Takes a sheet in on a seat, as the command does. */
export async function bring(
  world: World,
  seatId: number | undefined,
  kind: Kind,
  content: string | Uint8Array | readonly Cells[],
): Promise<Intake> {
  const folder = await mkdtemp(join(tmpdir(), 'renda-sheet-'));
  const path = join(folder, 'sheet.csv');
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : csv(content);
  try {
    await writeFile(path, bytes);
    const viewer = await viewerOn(world.appUrl, [String(seatId)]);
    // The seal of the service that the world opens.
    const sheet = kind === 'activities' ? activitySheet : deputySheet(sealWith('tests'));
    return await takeIn(world.appUrl, viewer, sheet, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is wrong with a sheet, each as line, column, code and sentence; its count comes first. Throws when nothing is. */
export function faultsOf(
  intake: Intake,
): readonly [number, ...(readonly [number, string | null, string, string])[]] {
  if (intake.outcome !== 'FAULTY') throw new Error(`Nothing was wrong: ${JSON.stringify(intake)}`);
  return [
    intake.count,
    ...intake.faults.map(({ line, field, code, sentence }) => [line, field, code, sentence] as const),
  ];
}

/** The code and the sentence of a refusal. Throws when there is none. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code}: ${message}`;
  }
  throw new Error('It was not refused');
}

/** How many activities, attendances, mandates, persons and audit lines there are. */
export async function inventory(world: World): Promise<Readonly<Record<string, number>>> {
  const tables = [
    'activity',
    'attendance',
    'mandate',
    'deputy_card',
    'serving',
    'person',
    'audit_entry',
    'idempotency',
  ];
  const [row] = await world.sql<Record<string, number>>(
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return row ?? {};
}
