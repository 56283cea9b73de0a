// Sheets that are taken along: cells are what they were, and none is a formula.
import { expect, it } from 'vitest';
import { csvOf } from '../../web/src/parts/csv.ts';

it.each([
  ['瓦窑镇', '瓦窑镇'],
  ['a,b', '"a,b"'],
  ['他说“好”', '他说“好”'],
  ['"quoted"', '"""quoted"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
  [null, ''],
  [0, '0'],
  [-5, '-5'],
  [2.5, '2.5'],
  ['5-6月', '5-6月'],
])('%j stands there as %j', (cell, written) => {
  expect(csvOf([[cell]])).toBe(written);
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['\t=1+1', '"\'\t=1+1"'],
  ['\r=1+1', '"\'\r=1+1"'],
  ['\n=1+1', '"\'\n=1+1"'],
  ['  =1+1', "'  =1+1"],
  ['\u3000=1+1', "'\u3000=1+1"],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
])('%j is no formula: it stands there as %j', (cell, written) => {
  expect(csvOf([[cell]])).toBe(written);
});

it('rows are lines, and cells are parted by commas', () => {
  expect(
    csvOf([
      ['区划', 2024],
      ['=x', null],
    ]),
  ).toBe("区划,2024\r\n'=x,");
});
