// Holds the committed tree of divisions to what is known about China's divisions at the end of June 2023.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Place = Record<'code' | 'parent' | 'level' | 'kind' | 'name', string>;
type Row = Place &
  Record<'congress' | 'virtual' | 'reports' | 'pinyin' | 'initials' | 'aliases' | 'note', string>;
type Source = { counts: { nodes: number; kind: Record<string, number> }; sha256: Record<string, string> };

const DATA = new URL('../../data/divisions/', import.meta.url);
const LEVELS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'];
const REPORTING = 'SUBDISTRICT TOWN TOWNSHIP ETHNIC_TOWNSHIP SUM ETHNIC_SUM AREA_OFFICE'.split(' ');
const VIRTUAL = 'NATION DEVELOPMENT_ZONE MANAGEMENT_AREA SPECIAL_UNIT'.split(' ');

function read(file: string): string {
  return readFileSync(new URL(file, DATA), 'utf8');
}

function table<Cells>(file: string): Cells[] {
  const [header = '', ...lines] = read(file).trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Cells;
  });
}

const source = JSON.parse(read('SOURCE.json')) as Source;
const rows = table<Row>('2023.tsv');
const byCode = new Map(rows.map((row) => [row.code, row]));
const aliasOf = new Map(
  table<{ code: string; aliasOf: string }>('aliases.tsv').map((row) => [row.code, row.aliasOf]),
);

const childrenOf = (code: string): Row[] => rows.filter((row) => row.parent === code);
const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
const expected = (code: string): number => childrenOf(code).filter((row) => row.reports === '1').length;
const kinds = (...codes: string[]): string => codes.map((code) => byCode.get(code)?.kind).join(' ');

const perLevel = (test: (row: Row) => boolean): number[] =>
  LEVELS.map((level) => count((row) => row.level === level && test(row)));

function pathOf(code: string): string {
  const row = byCode.get(code);
  return row?.parent ? `${pathOf(row.parent)} ${row.name}`.trim() : '';
}

describe('the committed files', () => {
  it('are the bytes that SOURCE.json describes', () => {
    const files = ['2023.tsv', 'aliases.tsv', 'overlay.tsv'];
    const hashes = files.map((file) => [file, createHash('sha256').update(read(file)).digest('hex')]);
    expect(source.sha256).toEqual(Object.fromEntries(hashes));
  });

  it('give each division one row, in the order of the codes', () => {
    const codes = rows.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
    expect(source.counts.nodes).toBe(codes.length);
  });

  it('fill every cell that a search or a rule depends on', () => {
    const letters = (row: Row): boolean => /^[a-z]+ [a-z]+$/.test(`${row.pinyin} ${row.initials}`);
    const flags = (row: Row): boolean => /^[01]{3}$/.test(row.congress + row.virtual + row.reports);
    expect(rows.filter((row) => !letters(row) || !flags(row) || !row.name || !row.kind)).toEqual([]);
  });
});

describe('the tree', () => {
  it('hangs every division but the nation on one of a higher level, under a name that no sibling has', () => {
    const astray = rows.filter((row) => {
      const above = byCode.get(row.parent);
      return !above || LEVELS.indexOf(above.level) >= LEVELS.indexOf(row.level);
    });
    expect(astray.map((row) => row.name)).toEqual(['全国']);
    expect(new Set(rows.map((row) => `${row.parent} ${row.name}`)).size).toBe(rows.length);
  });

  it('starts each code with the digits of its parent, below the provinces, except for the islands of 三沙', () => {
    const strangers = rows.filter((row) => row.parent !== '0' && !row.code.startsWith(row.parent));
    expect(strangers.map((row) => row.name)).toEqual(['永兴', '永乐', '七连屿', '永暑岛', '中沙岛礁']);
  });

  it('keeps stand-in rows of the statistics out, as other codes of the division that a reader means', () => {
    expect(aliasOf.size).toBe(9 + 4 + 12 + 3);
    for (const [code, target] of aliasOf)
      expect([byCode.has(code), byCode.has(target)]).toEqual([false, true]);
    const meant = ['1101', '5002', '4290', '441900', '350527000'].map((code) => aliasOf.get(code));
    expect(meant.join(' ')).toBe('11 50 42 4419 350527');
  });
});

describe('the counts', () => {
  it('are 31 provinces and three more, 333 prefectures, and the statistical rows less the stand-ins below', () => {
    expect(perLevel(() => true)).toEqual([1, 31 + 3, 342 - 9, 2978 - 4 - 3 + 2, 41352 - 12]);
  });

  it('equal the official numbers of every statutory kind of prefecture and county', () => {
    const { kind } = source.counts;
    expect(Object.keys(kind).map((name) => count((row) => row.kind === name))).toEqual(Object.values(kind));
    const prefectures = { PREFECTURE_CITY: 293, AUTONOMOUS_PREFECTURE: 30, PREFECTURE_OFFICE: 7, LEAGUE: 3 };
    const counties = { DISTRICT: 977, COUNTY_CITY: 397, COUNTY: 1299, AUTONOMOUS_COUNTY: 117 };
    const few = { BANNER: 49, AUTONOMOUS_BANNER: 3, SPECIAL_DISTRICT: 1, FORESTRY_DISTRICT: 1 };
    expect(kind).toMatchObject({ ...prefectures, ...counties, ...few });
  });

  it('give a congress to two new counties of 三沙 but not to 金门, to 56 towns behind 地区 of Beijing, and to 11 towns in codes for special units', () => {
    expect(perLevel((row) => row.congress === '1')).toEqual([0, 31, 323, 2842 + 2 - 1, 29558 + 56 + 11]);
  });

  it('expect reports from every 街道, 镇, 乡 and their like but 马祖乡, and from nothing else', () => {
    const silent = rows.filter((row) => REPORTING.includes(row.kind) !== (row.reports === '1'));
    expect(silent.map((row) => row.name)).toEqual(['马祖乡']);
    expect(count((row) => row.reports === '1')).toBe(38756);
  });

  it('call virtual the nation, zones, management areas and special units', () => {
    expect(rows.filter((row) => VIRTUAL.includes(row.kind) !== (row.virtual === '1'))).toEqual([]);
    expect(count((row) => row.virtual === '1' && row.congress === '1')).toBe(0);
  });
});

describe('the exceptions', () => {
  it('hang the districts and counties of municipalities on the municipality', () => {
    expect(['11', '12', '31', '50'].map((code) => childrenOf(code).length)).toEqual([16, 16, 16, 38]);
    expect(pathOf('500235')).toBe('重庆市 云阳县');
  });

  it('hang cities and counties that a province governs itself on the province', () => {
    expect(pathOf('429004100')).toBe('湖北省 仙桃市 郑场镇');
    expect(childrenOf('46').filter((row) => row.level === 'COUNTY')).toHaveLength(15);
  });

  it('hang the towns of cities without counties on the city, which has the congress', () => {
    const levels = ['4419', '4420', '4604', '6202'].flatMap((code) =>
      childrenOf(code).map((row) => row.level),
    );
    expect(new Set(levels)).toEqual(new Set(['TOWNSHIP']));
    expect(pathOf('441900101')).toBe('广东省 东莞市 石碣镇');
  });

  it('list the twelve cities of the 兵团 as county-level cities of 新疆, with a doubt about their organs', () => {
    const cities = childrenOf('65').filter((row) => row.code.startsWith('6590'));
    const facts = cities.map((row) => `${row.kind} ${row.congress} ${row.note}`);
    expect(facts).toEqual(Array(12).fill('COUNTY_CITY 1 师市合一，依法设市人大，机构现状待核定'));
    expect(kinds('659011500', '659011501', '659011502')).toBe('TOWN TOWN TOWN');
  });

  it('give no congress to 地区, 盟, 街道 and 开发区', () => {
    expect(kinds('2327', '1522', '610902004', '320576')).toBe(
      'PREFECTURE_OFFICE LEAGUE SUBDISTRICT DEVELOPMENT_ZONE',
    );
    const without = ['PREFECTURE_OFFICE', 'LEAGUE', 'SUBDISTRICT', ...VIRTUAL];
    expect(count((row) => without.includes(row.kind) && row.congress === '1')).toBe(0);
  });

  it('keep towns under a zone with their congress and say that their legal parent is open', () => {
    const below = rows.filter((row) => byCode.get(row.parent)?.kind === 'DEVELOPMENT_ZONE');
    expect(below.filter((row) => row.note.includes('统计上级为开发区，法定上级待核定'))).toHaveLength(434);
    expect(below.filter((row) => row.congress === '1')).toHaveLength(129);
  });

  it('know the 乡 or 镇 behind each 地区 of Beijing', () => {
    const areas = rows.filter(
      (row) => row.kind === 'AREA_OFFICE' && row.congress === '1' && row.reports === '1',
    );
    expect(areas.filter((row) => /[乡镇]$/.test(row.aliases))).toHaveLength(56);
    expect(byCode.get('110105021')).toMatchObject({ name: '南磨房地区', aliases: '南磨房乡' });
  });

  it('divide 三沙 into 西沙区 and 南沙区', () => {
    expect(childrenOf('4603').map((row) => row.name)).toEqual(['西沙区', '南沙区']);
    expect([childrenOf('460301').length, childrenOf('460302').length]).toEqual([4, 1]);
  });

  it('name 台湾省, 香港 and 澳门 without a subtree or a congress', () => {
    const three = rows.filter((row) => row.parent === '0' && row.congress === '0');
    expect(three.map((row) => row.name)).toEqual(['台湾省', '香港特别行政区', '澳门特别行政区']);
    expect(three.flatMap((row) => childrenOf(row.code))).toEqual([]);
  });

  it('expect nothing from 金门县 and 马祖乡', () => {
    const inactive = { congress: '0', reports: '0', note: '列入区划，未实际管辖' };
    expect(byCode.get('350527')).toMatchObject({ name: '金门县', ...inactive });
    expect(byCode.get('350122400')).toMatchObject({ name: '马祖乡', ...inactive });
  });
});

describe('the pilot divisions', () => {
  it('find 瓦窑镇 by its path and its letters', () => {
    expect(pathOf('530502105')).toBe('云南省 保山市 隆阳区 瓦窑镇');
    expect(byCode.get('530502105')).toMatchObject({ kind: 'TOWN', pinyin: 'wayaozhen', initials: 'wyz' });
  });

  it('expect 29 townships in 迪庆, where the zone in 香格里拉 is no township', () => {
    const counties = childrenOf('5334').map(
      ({ name, code }) => `${name} ${expected(code)}/${childrenOf(code).length}`,
    );
    expect(counties).toEqual(['香格里拉市 11/12', '德钦县 8/8', '维西傈僳族自治县 10/10']);
  });

  it('expect 28 townships in 汉滨, 12 in 沿滩, 21 in 隆阳, and 10 in 山亭 beside its zone', () => {
    expect(['610902', '510311', '530502', '370406'].map(expected)).toEqual([28, 12, 21, 10]);
    expect(byCode.get('370406405')).toMatchObject({ parent: '370406', kind: 'SPECIAL_UNIT', reports: '0' });
  });
});
