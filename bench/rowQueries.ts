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

/** Stations by prefecture, under their standards and in use; their topics by name. */
export const comparison = `query Comparison($code: DivisionCode!, $period: PeriodInput!) {
  compareStations(groups: { beneath: { division: $code, level: PREFECTURE } }, period: $period) {
    groups {
      division { code name } stations assessed compliant topics { topic met applicable }
      use { active unused visits: deputyStationVisits voters: votersReceived opinions: opinionsCollected }
    }
  }
}`;

export const readComparison = (data: Data) =>
  data['compareStations']?.['groups']?.map((each) => {
    const topics = (each['topics'] as Data).map(
      (one) => [String(one['topic']), [one['met'], one['applicable']]] as const,
    );
    return {
      code: each['division']?.['code'],
      name: each['division']?.['name'],
      stations: each['stations'],
      assessed: each['assessed'],
      compliant: each['compliant'],
      active: each['use']?.['active'],
      unused: each['use']?.['unused'],
      visits: each['use']?.['visits'],
      voters: each['use']?.['voters'],
      opinions: each['use']?.['opinions'],
      topics: Object.fromEntries(topics),
    };
  });
