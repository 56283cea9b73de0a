// 汉滨区 in 2024: 153 stations, 20,137 voters received, 2,143 opinions, 283 of them resolved, 32 activities of groups.
import { formGroups, makeCounty, makeHigher, servedIn } from '../county.ts';
import { groupActivities, hold, receptions, siteOf } from '../events.ts';
import { collect } from '../opinions.ts';
import type { Scene } from '../scene.ts';
import { open } from '../stations.ts';

/** One home, 28 stations of towns and subdistricts, these rooms and points, and eight of other kinds make 153. */
const plan = {
  code: '610902',
  termNumber: 18,
  townTermNumber: 18,
  seatQuota: 285,
  deputies: 280,
  townDeputies: 1_430,
  atCounty: 24,
  rooms: 98,
  points: 18,
  stationName: '联络站',
} as const;

const trades = ['教育', '医疗卫生', '现代农业', '工业经济', '文化旅游', '法律服务'];

export function hanbin(scene: Scene): void {
  const county = makeCounty(scene, plan);
  const { at } = county;
  makeHigher(scene, county, {
    code: '6109',
    termNumber: 5,
    count: 42,
    unit: '汉滨区',
    among: scene.random.sample(county.deputies, 12),
  });
  const others = [
    ...trades.map((trade) => ['PROFESSIONAL', `${at.name}${trade}专业代表工作站`] as const),
    ['LEGISLATIVE', `${at.name}基层立法联系点`] as const,
    ['SUPERVISION', `${at.name}人民法院人大代表监督室`] as const,
  ];
  for (const [kind, name] of others) {
    county.stations.push(open(scene, { at, kind, name, parent: county.home, among: servedIn(county, at) }));
  }
  const received = hold(scene, {
    sites: county.stations.map((station) => siteOf(scene, station, servedIn(county, station.at))),
    kinds: receptions,
    count: 1_720,
    visits: 4_630,
    voters: 20_137,
  });
  collect(scene, { from: received, collected: 2_143, resolved: 283, above: at });
  const groups = formGroups(scene, county, [...county.towns, at]);
  hold(scene, {
    sites: groups.map((group) => ({
      at: group.at,
      station: null,
      group,
      servings: group.members,
      weight: 1,
    })),
    kinds: groupActivities,
    count: 32,
    visits: 248,
    voters: 0,
  });
}
