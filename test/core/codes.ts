// Made-up division codes for the laws of the tree's arithmetic.
import fc from 'fast-check';

const part = (most: number, width: number) =>
  fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(width, '0'));

/** Codes from the province down, each the beginning of the next: 53, 5305, 530502, 530502105. */
export const path = fc
  .tuple(fc.integer({ min: 10, max: 99 }), part(99, 2), part(99, 2), part(999, 3))
  .map(([province, prefecture, county, township]) => [
    String(province),
    `${province}${prefecture}`,
    `${province}${prefecture}${county}`,
    `${province}${prefecture}${county}${township}`,
  ]);

/** The code of a province, prefecture, county or township. */
export const code = fc.tuple(path, fc.nat(3)).map(([codes, at]) => codes[at] ?? '');
