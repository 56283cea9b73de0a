// What is to be made: how many of each kind, by which seed, and as which steps.
import { type Chance, chanceOf } from './chance.ts';

/** One statement under the import role, or under the owner's. `values` are its parameters. */
export interface Step {
  readonly says: string;
  readonly asOwner?: true;
  readonly sql: string;
  readonly values?: readonly unknown[];
}

export interface Plan {
  readonly scale: number;
  readonly seed: number;
  readonly chance: Chance;
  /** Mandates for each 1,000,000 seats. */
  readonly filled: number;
  /** The share of towns, beside one in each county, that anything is recorded of: few towns with some are truer than all with one. */
  readonly awake: number;
  readonly stations: number;
  readonly activities: number;
}

/** The nation at scale 1. Mandates follow from the congresses' seats: 2.77 million. */
const nation = { stations: 220_000, activities: 6_000_000 };

/** Refuses a scale or a seed that cannot be, with a sentence. */
export function planOf(scale: number, seed: number): Plan {
  if (!(scale >= 0.0001 && scale <= 1)) throw new Error('A scale is a number from 0.0001 to 1');
  if (!Number.isSafeInteger(seed)) throw new Error('A seed is a whole number');
  return {
    scale,
    seed,
    chance: chanceOf(seed),
    filled: Math.round(scale * 1_000_000),
    awake: (Math.sqrt(scale) * (1 + scale)) / 2,
    stations: Math.round(scale * nation.stations),
    activities: Math.round(scale * nation.activities),
  };
}

/** A table of the generator's own, gone when it has done. */
export const scratch = (name: string, query: string): Step[] => [
  { says: `(${name})`, sql: `create temp table ${name} on commit drop as ${query}` },
  { says: `(${name})`, sql: `analyze ${name}` },
];

/** Lets plans see that a table is no longer empty: triggers keep a plan as long as they may. */
export const looked = (table: string): Step => ({
  says: `(${table})`,
  asOwner: true,
  sql: `analyze ${table}`,
});

/** Sets a table's sequence behind the numbers that were given out. */
export const numbered = (table: string): Step => ({
  says: `(${table})`,
  sql: `select setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 1), max(id) is not null) from ${table}`,
});
