// 瓦窑镇 in 2024, as its presidium reported: 82 visits to stations, 175 voters, 71 opinions, 66 of them resolved, 60
// deputies who reported back, 5 groups and their 5 activities, 6 trainings, 2 research trips, 4 days for the laws.
import { constitute, elect, serve } from '../congresses.ts';
import { hold, type Programme, siteOf } from '../events.ts';
import { collect } from '../opinions.ts';
import type { At, Group, Serving, Station } from '../records.ts';
import type { Scene } from '../scene.ts';
import { open, ordinal } from '../stations.ts';

const groupCount = 5;

/** The town's congress, and those of the district and the city who take part in the town. */
function people(scene: Scene, at: At): { town: Serving[]; district: Serving[]; all: Serving[] } {
  const { tree } = scene;
  const term = constitute(scene, at, { number: 5, seatQuota: 66 });
  const own = elect(scene, term, { count: 65, unit: (order) => `第${Math.floor(order / 3) + 1}选区` });
  const higher = (
    code: string,
    number: number,
    count: number,
    unit: string,
    among = scene.random.sample(own, 2),
  ) => {
    const office = constitute(scene, tree.at(code), { number, seatQuota: count, isPartial: true });
    return elect(scene, office, { count, unit: () => unit, among });
  };
  const town = serve(scene, at, own);
  const district = serve(scene, at, higher('530502', 5, 4, '瓦窑镇选区'));
  const city = serve(scene, at, higher('5305', 5, 1, '隆阳区'));
  return { town, district, all: [...town, ...district, ...city] };
}

/** The two villages that the report names have their rooms; the others bear numbers. */
function stations(scene: Scene, at: At, among: readonly Serving[]): Station[] {
  const main = open(scene, { at, kind: 'STATION', name: `${at.name}人大代表联络站`, among });
  const names = ['横山村', '马转弯村', ...[3, 4, 5, 6, 7].map((order) => `${at.name}${ordinal(order)}`)];
  return [
    main,
    ...names.map((name) =>
      open(scene, {
        at,
        kind: 'ROOM',
        name: `${name}代表${name.endsWith('村') ? '活动室' : '联络室'}`,
        parent: main,
        among,
      }),
    ),
  ];
}

function formGroups({ random, records }: Scene, at: At, all: readonly Serving[]): Group[] {
  const shuffled = random.sample(all, all.length);
  const groups = Array.from(
    { length: groupCount },
    (_, order): Group => ({
      id: 0,
      at,
      name: `${ordinal(order + 1)}代表小组`,
      formedOn: '2022-04-20',
      members: shuffled.filter((_member, index) => index % groupCount === order),
    }),
  );
  records.groups.push(...groups);
  return groups;
}

export function wayao(scene: Scene): void {
  const at = scene.tree.at('530502105');
  const { town, district, all } = people(scene, at);
  const { random } = scene;
  const received = hold(scene, {
    sites: stations(scene, at, all).map((station) => siteOf(scene, station, all)),
    kinds: [['RECEPTION', ['选民接待日', '代表进站接待群众', '代表进室接待选民']]],
    count: 41,
    visits: 82,
    voters: 175,
  });
  collect(scene, { from: received, collected: 71, resolved: 66, above: scene.tree.at('530502') });
  const leadOrganiser = `${at.name}人大主席团`;
  const gathering = (kinds: Programme['kinds'], count: number, visits: number, servings = all) =>
    hold(scene, {
      sites: [{ at, station: null, servings, weight: 1 }],
      ...{ kinds, count, visits, voters: 0, leadOrganiser },
    });
  gathering([['TRAINING', ['代表履职培训', '代表专题学习']]], 6, 238);
  gathering([['RESEARCH', ['赴横山村、马转弯村调研产业发展和人居环境提升']]], 2, 24);
  gathering([['LAW_PUBLICITY', ['集镇街天普法宣传', '校园法治课堂']]], 4, 22);
  const reported = random.sample(district, 3);
  gathering([['REPORT_BACK', ['区人大代表向选民述职评议']]], 1, reported.length, reported);
  reportBack(scene, at, random.sample(town, 57));
  for (const group of formGroups(scene, at, all)) {
    hold(scene, {
      sites: [{ at, station: null, group, servings: group.members, weight: 1 }],
      kinds: [
        ['INSPECTION', ['代表小组视察特色农业产业', '代表小组视察灾后恢复重建', '代表小组视察企业安全生产']],
      ],
      ...{ count: 1, visits: group.members.length - 3, voters: 0 },
    });
  }
}

const roundOfReports = 19;

/** Each town deputy reports once, in three rounds. */
function reportBack(scene: Scene, at: At, reported: readonly Serving[]): void {
  for (let first = 0; first < reported.length; first += roundOfReports) {
    const servings = reported.slice(first, first + roundOfReports);
    hold(scene, {
      sites: [{ at, station: null, servings, weight: 1 }],
      kinds: [['REPORT_BACK', ['镇人大代表在原选区述职评议']]],
      ...{ count: 1, visits: servings.length, voters: 0 },
    });
  }
}
