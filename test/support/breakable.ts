// What of the code can be broken: every function by which a range is made, told or held against a place, and every mask.
import { type Change, type Range, rangeWays } from './places.ts';

export type Call = (...args: readonly unknown[]) => unknown;
/** Does what a function does, but wrong. `turn` is how often it was done since the function was broken, from 0. */
export type Break = (real: Call, args: readonly unknown[], turn: number) => unknown;

/** A function that can be broken, one way at a time. */
export interface Breakable {
  /** Where it is, in src. */
  readonly module: string;
  readonly name: string;
  /** Which part of what it is told or tells, where there are several. */
  readonly part?: string;
  /** Where it is what the function answers that is called: under which name. */
  readonly inside?: string;
  /** Which of its cases a call is, where each is one of its own. */
  readonly caseOf?: (args: readonly unknown[]) => string;
  readonly ways: Readonly<Record<string, Break>>;
}

/** Each way to get a range wrong, as it is done to what a call is told or tells. */
const ranged = (broken: (change: Change) => Break): Breakable['ways'] =>
  Object.fromEntries(Object.entries(rangeWays).map(([how, change]) => [how, broken(change)]));

/** What the function is told at a place is changed. */
const told = <Value>(at: number, change: (value: Value) => Value): Break => {
  return (real, args) => real(...args.with(at, change(args[at] as Value)));
};

/** What it tells is changed, once it is there. */
const tells = <Value>(change: (value: Value) => Value): Break => {
  return (real, args) => {
    const answer = real(...args);
    return answer instanceof Promise ? answer.then(change) : change(answer as Value);
  };
};

const inRange = (module: string, name: string, at: number): Breakable => ({
  ...{ module, name },
  ways: ranged((change) => told<Range>(at, change)),
});

/** Told a list of things, each of which is, or has, a range. */
const inList = (module: string, name: string, at: number, key: string | null): Breakable => ({
  ...{ module, name },
  ways: ranged((change) =>
    told<readonly Readonly<Record<string, unknown>>[]>(at, (list) =>
      list.map((each) =>
        key === null
          ? { ...each, ...change(each as unknown as Range) }
          : { ...each, [key]: change(each[key] as Range) },
      ),
    ),
  ),
});

const inScope = (module: string, name: string, part: 'read' | 'write' | 'grant'): Breakable => ({
  ...{ module, name, part },
  ways: ranged((change) =>
    told<Readonly<Record<string, Range>>>(1, (scope) => ({ ...scope, [part]: change(scope[part] as Range) })),
  ),
});

/** A range of a seat, by its role. */
const ofSeat = (name: string): Breakable => ({
  ...{ module: 'core/role.ts', name, caseOf: ([role]) => String(role) },
  ways: ranged((change) => tells(change)),
});

/** What the short way reads as: the reader that is opened reads in another range. */
const inReader: Breakable = {
  ...{ module: 'store/reader.ts', name: 'openReader', inside: 'read', caseOf: () => 'the short way' },
  ways: ranged((change) => (real, [scope, ...rest]) => {
    const { read } = scope as Readonly<Record<'read', Range>>;
    return real({ ...(scope as object), read: change(read) }, ...rest);
  }),
};

interface Chained {
  readonly chain: readonly number[];
}

const chains = (change: (chain: readonly number[]) => readonly number[]): Break =>
  tells<Chained>((scope) => ({ ...scope, chain: change(scope.chain) }));

/** The first of two levels that are compared is taken for one that is higher or lower. */
const levelOff =
  (steps: number): Break =>
  (real, args, turn) =>
    turn % 2 === 0 ? Number(real(...args)) + steps : real(...args);

/** More than there are divisions in a small tree. */
const many = 20;

export const breakable: readonly Breakable[] = [
  inRange('core/place.ts', 'contains', 0),
  inRange('core/place.ts', 'covers', 0),
  {
    ...{ module: 'core/place.ts', name: 'rankOf' },
    ways: { 'takes a level for the one above': levelOff(-1), 'takes a level for the one below': levelOff(1) },
  },
  ofSeat('readRange'),
  ofSeat('writeRange'),
  ofSeat('grantRange'),
  {
    ...{ module: 'domain/account/rules.ts', name: 'scopeOf', part: 'chain' },
    ways: {
      'is everybody’s': chains(() => Array.from({ length: many }, (_, at) => at)),
      'is the division’s own alone': chains((chain) => chain.slice(0, 1)),
      'forgets the division above': chains((chain) => chain.filter((_, at) => at !== 1)),
    },
  },
  inScope('store/scope.ts', 'openReading', 'read'),
  inScope('store/scope.ts', 'openReading', 'write'),
  inScope('store/scope.ts', 'openReading', 'grant'),
  inScope('store/scope.ts', 'writing', 'read'),
  inScope('store/scope.ts', 'writing', 'write'),
  inScope('store/scope.ts', 'writing', 'grant'),
  inReader,
  inRange('store/advance.ts', 'rowToWrite', 1),
  inRange('domain/division/store.ts', 'divisionToWrite', 2),
  {
    ...{ module: 'domain/division/store.ts', name: 'find' },
    ways: ranged((change) => tells<Range | null>((found) => found && { ...found, ...change(found) })),
  },
  {
    ...{ module: 'domain/division/store.ts', name: 'beneath' },
    ways: ranged((change) =>
      tells<{ readonly place?: { readonly gt: bigint; readonly lt: bigint } }>((where) => {
        if (!where.place) return where;
        const { from, to } = change({ from: where.place.gt, to: where.place.lt });
        return { place: { gt: from, lt: to } };
      }),
    ),
  },
  inList('domain/division/store.ts', 'atLevel', 1, 'range'),
  inRange('domain/tally/schema.ts', 'mayCount', 1),
  { ...{ module: 'domain/tally/schema.ts', name: 'rangeOf' }, ways: ranged((change) => tells(change)) },
  inList('domain/ranking/store.ts', 'rankings', 1, 'range'),
  inList('domain/stationUse/store.ts', 'keyValues', 0, 'range'),
  inList('domain/coverage/store.ts', 'missing', 1, 'top'),
  inList('domain/stationCoverage/store.ts', 'coverageOf', 1, null),
  inList('domain/stationCoverage/store.ts', 'missing', 1, null),
  inList('domain/village/store.ts', 'coverageOf', 1, null),
  inList('domain/village/store.ts', 'missing', 1, null),
  inRange('domain/scoreComparison/store.ts', 'seatedAt', 1),
  {
    ...{ module: 'domain/evidence/store.ts', name: 'rowsBehind' },
    ways: ranged((change) =>
      told<{ readonly range: Range }>(1, (sought) => ({ ...sought, range: change(sought.range) })),
    ),
  },
  {
    ...{ module: 'domain/mandate/rules.ts', name: 'masked' },
    ways: { 'shows all': (_real, [phone]) => phone },
  },
  {
    ...{
      module: 'core/role.ts',
      name: 'mayGrant',
      caseOf: ([role, granted]) => `${String(role)} a seat as ${String(granted)}`,
    },
    ways: { 'allows it': () => true, 'refuses it': () => false },
  },
];
