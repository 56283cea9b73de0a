// The measured queries: what each asks, as an operation of the product, and the one shape all answers are compared in.

import {
  comparison,
  type Data,
  page,
  rankings,
  readComparison,
  readPage,
  readRankings,
} from './rowQueries.ts';

/** What a query asks about. */
export interface Asked {
  readonly code: string;
  readonly year: number;
}

/** The kinds of divisions that queries rotate over. */
export type Over = 'nation' | 'provinces' | 'counties' | 'largest';

export interface Query {
  readonly key: string;
  readonly title: string;
  readonly over: Over;
  readonly document: string;
  /** The product's answer in the one shape: that which the limit's SQL makes. */
  readonly read: (data: Data) => unknown;
}

const numbers = 'visits: deputyStationVisits voters: votersReceived opinions: opinionsCollected';

const lines = (level: string) => `query Lines($code: DivisionCode!, $period: PeriodInput!) {
  division(code: $code) { breakdown(level: ${level}, period: $period) { division { code name } rollup { ${numbers} } } }
}`;

export const numbersOf = (from: Data) => ({
  visits: Number(from['visits']),
  voters: Number(from['voters']),
  opinions: Number(from['opinions']),
});

const lineOf = (broken: Data) => ({
  code: broken['division']?.['code'],
  name: broken['division']?.['name'],
  ...numbersOf(broken['rollup'] as Data),
});

const readLines = (data: Data) => data['division']?.['breakdown']?.map(lineOf);

const readMonths = (rollup: Data) => ({
  total: numbersOf(rollup),
  months: rollup['series']?.map((each) => ({ month: each['month'], ...numbersOf(each) })),
});

const nested = (depth: number): string => `code name rollup(period: $period) { ${numbers} }
  ${depth === 0 ? '' : `children(first: 100) { edges { node { ${nested(depth - 1)} } } }`}`;

interface Node {
  readonly code: unknown;
  readonly parent: unknown;
}

/** A division and all beneath it in the tree's order, each with the code of the one above. */
export function flatten(node: Data, parent: unknown, children: (node: Data) => Data[], of: string): Node[] {
  const self = { code: node['code'], name: node['name'], parent, ...numbersOf(node[of] as Data) };
  return [self, ...children(node).flatMap((child) => flatten(child, self.code, children, of))];
}

const edges = (node: Data): Data[] => node['children']?.['edges']?.map((edge) => edge['node'] as Data) ?? [];

const summaryOf = (rollup: Data) => ({
  ...numbersOf(rollup),
  stations: rollup['stationCount'],
  expected: rollup['coverage']?.['expected'],
  reporting: rollup['coverage']?.['reporting'],
});

const dashboard = `query Dashboard($code: DivisionCode!, $period: PeriodInput!) {
  division(code: $code) {
    rollup(period: $period) {
      ${numbers} stationCount coverage { expected reporting }
      series { month ${numbers} }
      previousYear { ${numbers} stationCount coverage { expected reporting } }
    }
    breakdown(level: PREFECTURE, period: $period) {
      division { code name } rollup { ${numbers} stationCount coverage { expected reporting } }
    }
    reconcile(period: $period) { declared { metric value qualifier } counted verdict }
  }
}`;

const readDashboard = ({ division }: Data) => ({
  ...readMonths(division?.['rollup'] as Data),
  now: summaryOf(division?.['rollup'] as Data),
  before: summaryOf(division?.['rollup']?.['previousYear'] as Data),
  lines: division?.['breakdown']?.map((each) => ({
    code: each['division']?.['code'],
    name: each['division']?.['name'],
    ...summaryOf(each['rollup'] as Data),
  })),
  figures: division?.['reconcile']?.map(({ declared, counted, verdict }) => ({
    metric: declared?.['metric'],
    value: declared?.['value'],
    qualifier: declared?.['qualifier'],
    counted,
    verdict,
  })),
});

export const queries: readonly Query[] = [
  {
    key: 'q1',
    title: 'a province by month',
    over: 'provinces',
    document: `query Months($code: DivisionCode!, $period: PeriodInput!) {
      division(code: $code) { rollup(period: $period) { ${numbers} series { month ${numbers} } } }
    }`,
    read: (data) => readMonths(data['division']?.['rollup'] as Data),
  },
  {
    key: 'q2',
    title: 'a province by prefecture',
    over: 'provinces',
    document: lines('PREFECTURE'),
    read: readLines,
  },
  {
    key: 'q3',
    title: 'the nation by province',
    over: 'nation',
    document: lines('PROVINCE'),
    read: readLines,
  },
  {
    key: 'q4',
    title: 'a county by township',
    over: 'counties',
    document: lines('TOWNSHIP'),
    read: readLines,
  },
  {
    key: 'q5',
    title: "a province's first 100 stations and deputies",
    over: 'provinces',
    document: rankings,
    read: readRankings,
  },
  {
    key: 'q6',
    title: 'the largest province, every township',
    over: 'largest',
    document: lines('TOWNSHIP'),
    read: readLines,
  },
  {
    key: 'q6n',
    title: 'the largest province, nested over four levels',
    over: 'largest',
    document: `query Nested($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) { ${nested(3)} } }`,
    read: (data) => flatten(data['division'] as Data, null, edges, 'rollup'),
  },
  { key: 'q7', title: "a province's dashboard", over: 'provinces', document: dashboard, read: readDashboard },
  {
    key: 'q8',
    title: "a province's prefectures compared",
    over: 'provinces',
    document: comparison,
    read: readComparison,
  },
  { key: 'q9', title: '50 activities of a county', over: 'counties', document: page, read: readPage },
  { key: 'q9p', title: '50 activities of a province', over: 'provinces', document: page, read: readPage },
];

/** The product's variables for a question. */
export const variablesOf = ({ code, year }: Asked) => ({ code, period: { year } });
