// The entries of a score by their names, and the scoreboard as a sheet.
import { Client, CombinedError, fetchExchange } from '@urql/core';
import { expect, it } from 'vitest';
import { csvOf } from '../../web/src/parts/csv.ts';
import { againstOf, nameOf } from '../../web/src/workbench/against.ts';
import { readSheet } from '../../web/src/workbench/scoreSheet.ts';

const item = { __typename: 'RuleItem', id: 'item', text: '出席活动', matter: null } as const;
const none = { dutyRecord: null, attendance: null, assessor: null, opinion: null, item } as const;
const attended = (id: string) => ({ ...none, attendance: { __typename: 'Attendance', id } as const });

const nameAt = (line: number, entry: object) => {
  const whole = { ...none, ...entry, line };
  return nameOf(whole, againstOf(whole, 'deputy', '2024-12-31'));
};

it('an entry is called the same on whatever line it stands once an earlier record is there', () => {
  expect(nameAt(6, attended('one'))).toBe(nameAt(7, attended('one')));
  expect(nameAt(6, attended('one'))).not.toBe(nameAt(6, attended('other')));
});

it('no two entries are called the same: one record under several items, several opinions of one attendance, several kinds of assessors in one matter', () => {
  const marks = { ...item, matter: '年度民主评议' };
  const names = [
    nameAt(1, attended('one')),
    nameAt(2, { ...attended('one'), item: { ...item, id: 'other' } }),
    nameAt(3, { item: marks, assessor: 'PEER' }),
    nameAt(4, { item: marks, assessor: 'GROUP' }),
    ...[5, 6].map((line) => nameAt(line, { ...attended('one'), opinion: { id: `opinion ${line}` } })),
    ...[7, 8].map((line) => nameAt(line, none)),
  ];
  expect(new Set(names).size).toBe(names.length);
});

/** A service that ranks so many, two on a page, and answers at most so many pages. */
const ranking = (count: number, pages = Infinity): Client => {
  let asked = 0;
  return new Client({
    ...{ url: 'http://service/graphql', preferGetMethod: false, exchanges: [fetchExchange] },
    fetch: async (_, init) => {
      if (++asked > pages) throw new Error('nobody is there');
      const from = Number(JSON.parse(init?.body as string).variables.after ?? 0);
      const nodes = Array.from({ length: Math.min(2, count - from) }, (__, at) => ({
        ...{ rank: from + at + 1, zScore: '-0.52', score: { total: '80.50', grade: null } },
        deputy: { id: String(from + at), name: `代表${from + at + 1}`, electoralUnit: '一选区' },
      }));
      const pageInfo = { hasNextPage: from + 2 < count, endCursor: String(from + 2) };
      const list = { edges: nodes.map((node) => ({ node })), pageInfo };
      return Response.json({ data: { division: { id: '1', scoreBoard: { ranking: list } } } });
    },
  });
};

it('the sheet of a scoreboard has all of it, and its numbers are numbers', async () => {
  const rows = await readSheet(ranking(5), '530502', '2024-12-31');
  if (rows instanceof CombinedError) throw rows;
  expect(rows.length).toBe(5);
  expect(csvOf(rows.slice(-1))).toBe('5,代表5,一选区,80.5,,-0.52');
});

it('there is no sheet of a part of it', async () => {
  expect(await readSheet(ranking(5, 2), '530502', '2024-12-31')).toBeInstanceOf(CombinedError);
});
