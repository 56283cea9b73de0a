// Files as spreadsheets and people leave them: encodings, quotes, line ends, and what is no sheet at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom } from '../support/congresses.ts';
import { bring, faultsOf, inventory, refusal } from '../support/sheets.ts';
import { town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;

const day = dayFrom(-3);

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', town);
});
afterAll(() => world.close());

const by = (content: string | Uint8Array) => bring(world, clerk.seatId, 'activities', content);
const titles = async () => {
  const rows = await world.sql<{ title: string }>('select title from activity order by id');
  return rows.map(({ title }) => title);
};
const fresh = () => world.arrange('delete from activity');
const head = 'division,type,title,heldOn,remark';
const row = (title: string, remark = '') => `${town},VISIT,${title},${day},${remark}`;

describe('a file', () => {
  it.each([
    ['with line ends of Windows', `${head}\r\n${row('一')}\r\n${row('二')}\r\n`],
    ['without a last line end', `${head}\n${row('一')}\n${row('二')}`],
    ['with a byte order mark', `\uFEFF${head}\n${row('一')}\n${row('二')}\n`],
    ['with tabs between', [head, row('一'), row('二')].join('\n').replaceAll(',', '\t')],
    ['with empty lines and empty columns', `${head},\n${row('一')},\n,,,,,\n\n${row('二')},\n`],
    [
      'in UTF-16, as Excel saves Unicode text',
      Buffer.from(`\uFEFF${[head, row('一'), row('二')].join('\r\n').replaceAll(',', '\t')}`, 'utf16le'),
    ],
    [
      'in GB18030, as Excel saves CSV in China',
      // 一 and 二 in GB 2312.
      Buffer.concat([
        Buffer.from(`${head}\n${town},VISIT,`),
        Buffer.from([0xd2, 0xbb]),
        Buffer.from(`,${day},\n${town},VISIT,`),
        Buffer.from([0xb6, 0xfe]),
        Buffer.from(`,${day},\n`),
      ]),
    ],
  ])('is read %s', async (_how, content) => {
    await fresh();
    expect(await by(content)).toMatchObject({ outcome: 'TAKEN_IN', lines: 2 });
    expect(await titles()).toEqual(['一', '二']);
  });

  it('keeps what programs mistake for signs of their own', async () => {
    await fresh();
    const odd = [
      '\\N',
      '\\.',
      'C:\\temp\\new',
      "'; drop table activity; --",
      '{a,"b"}',
      '=1+1',
      '""',
      '𠮷野家',
      'a\\',
      '%s\\t',
    ];
    const quoted = odd.map((title) => row(`"${title.replaceAll('"', '""')}"`, '"一行\n二行\t列"'));
    expect(await by([head, ...quoted].join('\n'))).toMatchObject({ lines: odd.length });
    expect(await titles()).toEqual(odd);
    const [kept] = await world.sql<{ remark: string }>('select distinct remark from activity');
    expect(kept?.remark).toBe('一行\n二行\t列');
  });

  it('tells lines that cannot be read by the number a spreadsheet gives them', async () => {
    await fresh();
    const lines = [
      head,
      row('好的', '"两\n行"'),
      `${row('多')},多余`,
      '只有一格',
      row('"引号"后'),
      row('空\u0000格'),
      row('长', 'x'.repeat(10_000_000)),
      row('又好的'),
    ];
    expect(faultsOf(await by(lines.join('\n')))).toEqual([
      5,
      [3, null, 'INVALID', 'This line has 6 cells, and the first 5'],
      [4, null, 'INVALID', 'This line has 1 cells, and the first 5'],
      [5, null, 'INVALID', 'A cell that begins with a quote ends with one, and quotes inside it are doubled'],
      [6, 'title', 'INVALID', 'The title of an activity holds characters that cannot be shown'],
      [7, null, 'INVALID', 'A line has at most 100000 characters'],
    ]);
    expect(await titles()).toEqual([]);
  });

  it('is read no further than a quote that nothing closes', async () => {
    const open =
      'A cell begins with a quote that nothing closes within 100000 characters: what follows was not read';
    expect(faultsOf(await by([head, row('"没有关上'), row('后面')].join('\n')))).toEqual([
      1,
      [2, null, 'INVALID', open],
    ]);
    expect(faultsOf(await by([head, row(`"${'长'.repeat(4_000_000)}"`), row('后面')].join('\n')))).toEqual([
      1,
      [2, null, 'INVALID', open],
    ]);
  });

  it('tells cells that no heading stands over', async () => {
    expect(faultsOf(await by(`${head},\n${row('一')},x\n`))).toEqual([
      1,
      [2, null, 'INVALID', 'A cell stands under no heading'],
    ]);
  });

  it.each([
    ['empty', '', 'INVALID: This sheet has no lines'],
    ['of headings alone', `${head}\n`, 'INVALID: This sheet has no lines'],
    [
      'with a strange column',
      `${head},price\n`,
      'INVALID: There is no column price; the columns are division, station, group, type, title, heldOn, startsAt, leadOrganiser, votersReceived, attendees, remark',
    ],
    ['with a column twice', `${head},标题\n`, 'INVALID: The column title is there twice'],
    [
      'without a column that must be',
      'division,type,title\n',
      'INVALID: The column heldOn (活动日期) is missing',
    ],
    [
      'that is a workbook',
      Buffer.from('504b030414000600', 'hex'),
      'INVALID: This is a workbook: save the sheet as CSV (UTF-8) and import that.',
    ],
    [
      'that is no text',
      Buffer.from([0x64, 0xff, 0xff, 0x0a]),
      'INVALID: This file is no text in UTF-8 or GB18030: save the sheet as CSV (UTF-8).',
    ],
  ])('is refused %s', async (_how, content, sentence) => {
    const before = await inventory(world);
    expect(await refusal(by(content))).toBe(sentence);
    expect(await inventory(world)).toEqual(before);
  });
});
