// The measured queries that answer with rows: a page of records, and the first of a province.

/** An answer as it comes, read by whoever knows the query. */
export type Data = { readonly [key: string]: Data } & readonly Data[] & (string | number | null);

export const page = `query Page($code: DivisionCode!, $period: PeriodInput!) {
  division(code: $code) { rollup(period: $period) { records(metric: "activityCount", first: 50) { edges { node {
    ... on Activity {
      id title type heldOn votersReceived station { id name }
      attendances(first: 20) { edges { node { id deputy { id name } } } }
    }
  } } } } }
}`;

const idOf = (id: unknown): number => Number(/\d+$/.exec(Buffer.from(String(id), 'base64').toString())?.[0]);

export const rankings = `query Rankings($code: DivisionCode!, $period: PeriodInput!) {
  division(code: $code) {
    busiestStations(period: $period, first: 100) {
      rank station { id name } activityCount deputyStationVisits votersReceived
    }
    mostActiveDeputies(period: $period, first: 100) {
      rank deputy { id name } activityAttendances deputyStationVisits
    }
  }
}`;

export const readRankings = ({ division }: Data) => ({
  stations: division?.['busiestStations']?.map((each) => ({
    rank: each['rank'],
    id: idOf(each['station']?.['id']),
    name: each['station']?.['name'],
    activities: each['activityCount'],
    visits: each['deputyStationVisits'],
    voters: each['votersReceived'],
  })),
  deputies: division?.['mostActiveDeputies']?.map((each) => ({
    rank: each['rank'],
    id: idOf(each['deputy']?.['id']),
    name: each['deputy']?.['name'],
    activities: each['activityAttendances'],
    visits: each['deputyStationVisits'],
  })),
});

export const readPage = (data: Data) =>
  data['division']?.['rollup']?.['records']?.['edges']?.map(({ node }) => ({
    id: idOf(node?.['id']),
    title: node?.['title'],
    type: node?.['type'],
    held_on: node?.['heldOn'],
    voters: node?.['votersReceived'],
    station: node?.['station'] && { id: idOf(node['station']['id']), name: node['station']['name'] },
    deputies: node?.['attendances']?.['edges']?.map((edge) => ({
      id: idOf(edge['node']?.['deputy']?.['id']),
      name: edge['node']?.['deputy']?.['name'],
    })),
  }));
