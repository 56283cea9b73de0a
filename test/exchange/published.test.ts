// The published figures as they are kept: word for word, each under the catalogue's key where a noun counts it.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/domain/tally/card.ts';
import { valuesOf } from '../../src/domain/declared/rules.ts';
import { loadPublished } from '../../src/exchange/loadPublished.ts';
import { type Figure, nameOf } from '../../src/exchange/publishedMetrics.ts';
import { freshDatabase, type TestDatabase } from '../support/cluster.ts';
import { sql } from '../support/sql.ts';
import { openWorld } from '../support/world.ts';

let database: TestDatabase;
let figures: readonly Figure[];

beforeAll(async () => {
  await (await openWorld('nation')).close();
  database = await freshDatabase('nation');
  const file = new URL('../../data/published/figures.json', import.meta.url);
  figures = (JSON.parse(await readFile(file, 'utf8')) as { figures: Figure[] }).figures;
});
afterAll(() => database.drop());

describe('the figures', () => {
  it('are loaded once, all of them', async () => {
    expect(await loadPublished(database.ownerUrl)).toBe(71);
    expect(await loadPublished(database.ownerUrl)).toBe(0);
    const rows = await sql<{ code: string; value: number; verbatim: string; qualifier: string }>(
      database.ownerUrl,
      `select d.code, f.value::float8 as value, f.verbatim, f.qualifier from declared_figure f
       join division d on d.id = f.division_id order by f.id`,
    );
    expect(rows).toEqual(
      figures.map(({ code, value, verbatim, qualifier }) => ({ code, value, verbatim, qualifier })),
    );
  });

  it('keep their periods, and 迪庆州 has none', async () => {
    const rows = await sql<{ code: string; span: string | null; period_text: string; publisher: string }>(
      database.ownerUrl,
      `select distinct d.code, period_from || ' ' || period_to as span, period_text, publisher from declared_figure f
       join division d on d.id = f.division_id order by 1`,
    );
    const year = { span: '2024-01-01 2025-01-01', period_text: '2024年' };
    expect(rows).toEqual([
      { code: '370406', ...year, publisher: '山亭区人大常委会 (mirror)' },
      { code: '510311', ...year, publisher: '沿滩融媒' },
      { code: '530502105', ...year, publisher: '隆阳区瓦窑镇人民政府' },
      {
        code: '5334',
        span: null,
        period_text: '自开展代表活动阵地规范化建设以来（未注明日期）',
        publisher: '观山文库',
      },
      { code: '610902', ...year, publisher: '安康新闻网' },
    ]);
  });

  it('bear a key of the catalogue with values it has, or a notion that the catalogue does not know', () => {
    const named = figures.map((figure) => ({ figure, ...nameOf(figure) }));
    for (const { figure, metric, dimension } of named) {
      const known = catalogue.metric(metric);
      if (!known) expect(metric).toBe(figure.metric);
      else
        for (const value of valuesOf(dimension)) expect(Object.keys(known.by?.values ?? {})).toContain(value);
    }
    expect(named.filter(({ metric }) => catalogue.metric(metric))).toHaveLength(35);
  });

  it('are counted only where the words mean the same: 视察调研、座谈交流、工作评议 is more than inspections', () => {
    const inspections = figures.filter(({ metric }) => metric === 'inspections').map(nameOf);
    expect(inspections).toEqual([
      { metric: 'activityCount', dimension: 'INSPECTION+RESEARCH+LAW_INSPECTION' },
      { metric: 'inspections', dimension: null },
    ]);
  });
});
