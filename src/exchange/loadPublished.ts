// The figures that places published themselves, out of their data file, into a database that has none.
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { firstDay, parsePeriod, periodText } from '../core/period.ts';
import { connected, importing, insertRows } from './bulk.ts';
import { dataFile } from './files.ts';
import { type Figure, nameOf } from './publishedMetrics.ts';

interface Place {
  readonly code: string;
  readonly path: string;
  readonly period: string;
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly date: string | null;
    readonly note?: string;
  };
}

interface Published {
  readonly places: readonly Place[];
  readonly figures: readonly Figure[];
}

const columns = {
  division_id: 'int',
  place: 'bigint',
  metric: 'text',
  dimension: 'text',
  value: 'numeric',
  qualifier: '"Qualifier"',
  unit: 'text',
  verbatim: 'text',
  definition: 'text',
  note: 'text',
  period_from: 'date',
  period_to: 'date',
  period_text: 'text',
  publisher: 'text',
  title: 'text',
  published_on: 'date',
};

/** The dates of a year; none for a running total, whose words stay. */
function datesOf(text: string): { from: string | null; to: string | null; text: string } {
  if (!/^\d{4}$/.test(text)) return { from: null, to: null, text };
  const period = parsePeriod({ year: Number(text) });
  return { from: firstDay(period.from), to: firstDay(period.to), text: periodText(period) };
}

function rowOf(figure: Figure, { period, source }: Place, at: { id: number; place: string }) {
  const { metric, dimension } = nameOf(figure);
  const dates = datesOf(period);
  const notes = [figure.note, figure.session, source.note].filter((each) => each !== undefined);
  const note = notes.length === 0 ? null : notes.join('; ');
  const { value, qualifier, unit, verbatim, definition } = figure;
  return [
    ...[at.id, at.place, metric, dimension, value, qualifier, unit, verbatim, definition ?? null, note],
    ...[dates.from, dates.to, dates.text, source.publisher, source.title, source.date],
  ];
}

async function insertFigures(client: pg.Client): Promise<number> {
  const { places, figures } = JSON.parse(
    await readFile(dataFile('published/figures.json'), 'utf8'),
  ) as Published;
  const { rows: divisions } = await client.query<{ code: string; id: number; place: string }>(
    'select code, id, place from division where code = any($1)',
    [places.map(({ code }) => code)],
  );
  const rows = figures.map((figure) => {
    const place = places.find(({ code }) => code === figure.code);
    const at = divisions.find(({ code }) => code === figure.code);
    if (!place || !at) throw new Error(`A figure was published by ${figure.code}, which is not in the tree`);
    return rowOf(figure, place, at);
  });
  await insertRows(client, 'declared_figure', columns, rows);
  return rows.length;
}

/**
 * Loads the published figures into a database that has the tree and none of them; does nothing where there are any.
 * Answers how many it loaded.
 * @param ownerUrl a login that may take the import role
 */
export async function loadPublished(ownerUrl: string): Promise<number> {
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726176)');
      const { rows } = await client.query('select 1 from declared_figure limit 1');
      return rows.length > 0 ? 0 : insertFigures(client);
    }),
  );
}
