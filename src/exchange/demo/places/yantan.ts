// 沿滩区 in 2024: 12 deputies of its own and one of the city by-elected, 33 inspections and the like, 197 activities at
// stations, 1,425 opinions, 465 of them resolved.
import { elect, loseSeats, serve } from '../congresses.ts';
import { type County, makeCounty, makeHigher, servedIn } from '../county.ts';
import { hold, receptions, siteOf, walks } from '../events.ts';
import { collect } from '../opinions.ts';
import type { Deputy } from '../records.ts';
import type { Scene } from '../scene.ts';
import { open } from '../stations.ts';

const plan = {
  code: '510311',
  termNumber: 19,
  townTermNumber: 19,
  seatQuota: 196,
  deputies: 190,
  townDeputies: 512,
  atCounty: 20,
  rooms: 26,
  points: 8,
  stationName: '联络站',
} as const;

const byElected = 12;
const supervision = [
  ['INSPECTION', ['视察重点水利工程', '视察民生实事项目', '视察农村人居环境整治']],
  ['RESEARCH', ['调研服务业发展', '调研镇村卫生服务', '调研耕地保护']],
  ['LAW_INSPECTION', ['《反电信网络诈骗法》执法检查', '安全生产“一法一条例”执法检查']],
] as const;
const reports = [['REPORT_BACK', ['直接选举人大代表述职月：向选民述职']]] as const;

/** Twelve who lost their seats, and the twelve whom the same constituencies elected in their stead. */
function byElections(scene: Scene, county: County): void {
  const gone = scene.random.sample(county.deputies, byElected);
  loseSeats(scene, gone, '2023-10-08', '2024-03-20');
  for (const [order, { electoralUnit }] of gone.entries()) {
    const heldOn = order < 7 ? '2024-05-23' : '2024-11-14';
    const elected = elect(scene, county.term, { count: 1, unit: () => electoralUnit, byElectedOn: heldOn });
    record(scene, county, elected, heldOn);
  }
}

function record(scene: Scene, county: County, elected: readonly Deputy[], heldOn: string): void {
  for (const deputy of elected) {
    serve(scene, scene.random.pick(county.towns), [deputy]);
    scene.records.byElections.push({ id: 0, at: county.at, heldOn, deputy });
  }
}

function happenings(scene: Scene, county: County): void {
  const { at } = county;
  const atStations = hold(scene, {
    sites: county.stations.map((station) => siteOf(scene, station, servedIn(county, station.at))),
    kinds: receptions,
    count: 197,
    visits: 694,
    voters: 1_936,
  });
  const campaign = hold(scene, {
    sites: county.towns.map((town) => ({
      at: town,
      station: null,
      servings: servedIn(county, town),
      weight: 1,
    })),
    kinds: walks,
    count: 268,
    visits: 905,
    voters: 1_752,
    leadOrganiser: '“人大代表走访联系月”',
  });
  collect(scene, { from: [...atStations, ...campaign], collected: 1_425, resolved: 465, above: at });
  const district = { at, station: null, servings: servedIn(county, at), weight: 1 };
  const leadOrganiser = `${at.name}人大常委会`;
  hold(scene, { sites: [district], kinds: supervision, count: 33, visits: 264, voters: 0, leadOrganiser });
  const towns = county.towns
    .filter(({ hasCongress }) => hasCongress)
    .map((town) => ({ at: town, station: null, servings: servedIn(county, town), weight: 1 }));
  hold(scene, { sites: towns, kinds: reports, count: towns.length, visits: 84, voters: 0 });
}

export function yantan(scene: Scene): void {
  const county = makeCounty(scene, plan);
  const city = makeHigher(scene, county, { code: '5103', termNumber: 18, count: 28, unit: '沿滩区' });
  const one = elect(scene, city, { count: 1, unit: () => '沿滩区', byElectedOn: '2024-11-14' });
  record(scene, county, one, '2024-11-14');
  byElections(scene, county);
  const { at, home } = county;
  const name = '加林驾校基层立法联系收集点';
  const among = servedIn(county, at);
  county.stations.push(
    open(scene, { at, kind: 'LEGISLATIVE', name, parent: home, openedOn: '2024-06-18', among }),
  );
  happenings(scene, county);
}
