// The measured queries in the peer's language, over the functions and relations of the schema bench.
import { flatten, numbersOf } from './queries.ts';
import type { Data } from './rowQueries.ts';

export interface PeerQuery {
  readonly document: string;
  readonly read: (data: Data) => unknown;
}

const numbers = 'visits voters opinions';
const whole = `${numbers} stations expected reporting`;
const head = (name: string) => `query ${name}($code: String!, $year: Int!)`;
const asked = '(ofCode: $code, ofYear: $year)';

const lines = (field: string): PeerQuery => ({
  document: `${head('Lines')} { lines: ${field}${asked} { nodes { code name ${numbers} } } }`,
  read: (data) =>
    data['lines']?.['nodes']?.map((each) => ({ code: each['code'], name: each['name'], ...numbersOf(each) })),
});

function readMonths(nodes: Data) {
  const months = nodes.map((each) => ({ month: each['month'], ...numbersOf(each) }));
  const { month: _, ...total } = months.find(({ month }) => month === null) ?? { month: null };
  return { total, months: months.filter(({ month }) => month !== null) };
}

const nested = (
  depth: number,
): string => `code name years(condition: { year: $year }) { nodes { ${numbers} } }
  ${depth === 0 ? '' : `children(first: 100, orderBy: PLACE_ASC) { nodes { ${nested(depth - 1)} } }`}`;

const withYear = (node: Data): Data =>
  Object.assign({}, node, { year: node['years']?.['nodes']?.[0] }) as Data;
const childrenOf = (node: Data): Data[] => node['children']?.['nodes']?.map(withYear) ?? [];

const summaryOf = (each: Data) => ({
  ...numbersOf(each),
  stations: each['stations'],
  expected: each['expected'],
  reporting: each['reporting'],
});

const first = (data: Data, name: string) => summaryOf(data[name]?.['nodes']?.[0] as Data);

const dashboard: PeerQuery = {
  document: `query Dashboard($code: String!, $year: Int!, $before: Int!) {
    months${asked} { nodes { month ${numbers} } }
    now: provinceSummary${asked} { nodes { ${whole} } }
    before: provinceSummary(ofCode: $code, ofYear: $before) { nodes { ${whole} } }
    lines: prefectureSummaries${asked} { nodes { code name ${whole} } }
    figures${asked} { nodes { metric value qualifier counted verdict } }
  }`,
  read: (data) => ({
    ...readMonths(data['months']?.['nodes'] as Data),
    now: first(data, 'now'),
    before: first(data, 'before'),
    lines: data['lines']?.['nodes']?.map((each) => ({
      code: each['code'],
      name: each['name'],
      ...summaryOf(each),
    })),
    figures: data['figures']?.['nodes'],
  }),
};

const page: PeerQuery = {
  document: `${head('Page')} { latest${asked} { nodes {
    rowId title type heldOn votersReceived station { rowId name }
    attendances(first: 20) { nodes { deputy { rowId name } } }
  } } }`,
  read: (data) =>
    data['latest']?.['nodes']?.map((each) => ({
      id: each['rowId'],
      title: each['title'],
      type: each['type'],
      held_on: each['heldOn'],
      voters: each['votersReceived'],
      station: each['station'] && { id: each['station']['rowId'], name: each['station']['name'] },
      deputies: each['attendances']?.['nodes']?.map(({ deputy }) => ({
        id: deputy?.['rowId'],
        name: deputy?.['name'],
      })),
    })),
};

const standing = 'code name stations assessed compliant active unused visits voters opinions';

const comparison: PeerQuery = {
  document: `${head('Comparison')} { comparison${asked} { nodes { ${standing} topics } } }`,
  read: (data) =>
    data['comparison']?.['nodes']?.map((each) => ({
      ...Object.fromEntries(standing.split(' ').map((name) => [name, each[name]])),
      topics: each['topics'],
    })),
};

export const peerQueries: ReadonlyMap<string, PeerQuery> = new Map([
  [
    'q1',
    {
      document: `${head('Months')} { months${asked} { nodes { month ${numbers} } } }`,
      read: (data: Data) => readMonths(data['months']?.['nodes'] as Data),
    },
  ],
  ['q2', lines('prefectures')],
  ['q3', lines('provinces')],
  ['q4', lines('townships')],
  ['q6', lines('townships')],
  [
    'q6n',
    {
      document: `${head('Nested')} { placeByCode(code: $code) { ${nested(3)} } }`,
      read: (data: Data) => flatten(withYear(data['placeByCode'] as Data), null, childrenOf, 'year'),
    },
  ],
  ['q7', dashboard],
  ['q8', comparison],
  ['q9', page],
  ['q9p', page],
]);
