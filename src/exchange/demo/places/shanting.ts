// 山亭区 in 2024: 987 deputies of four levels served, 274 opinions, 44 of them resolved.
import { makeCounty, makeHigher, servedIn } from '../county.ts';
import { hold, receptions, siteOf, walks } from '../events.ts';
import { collect } from '../opinions.ts';
import type { Scene } from '../scene.ts';
import { open } from '../stations.ts';

/** With 40 of the city and 5 of the province these make 987. */
const plan = {
  code: '370406',
  termNumber: 11,
  townTermNumber: 19,
  seatQuota: 240,
  deputies: 238,
  townDeputies: 704,
  atCounty: 18,
  rooms: 30,
  stationName: '联络站',
} as const;

const court = [['OTHER', ['旁听庭审', '见证执行', '参加检察听证']]] as const;

export function shanting(scene: Scene): void {
  const county = makeCounty(scene, plan);
  const { at, home } = county;
  const among = scene.random.sample(county.deputies, 10);
  makeHigher(scene, county, { code: '3704', termNumber: 17, count: 40, unit: '山亭区', among });
  makeHigher(scene, county, { code: '37', termNumber: 14, count: 5, unit: '枣庄市' });
  const rooms = ['人民法院', '人民检察院'].map((house) =>
    open(scene, {
      at,
      kind: 'SUPERVISION',
      name: `${at.name}${house}人大代表监督室`,
      parent: home,
      among: servedIn(county, at),
    }),
  );
  hold(scene, {
    sites: rooms.map((station) => siteOf(scene, station, servedIn(county, at))),
    kinds: court,
    count: 16,
    visits: 61,
    voters: 0,
  });
  const walked = hold(scene, {
    sites: county.towns.map((town) => ({
      at: town,
      station: null,
      servings: servedIn(county, town),
      weight: 1,
    })),
    kinds: walks,
    count: 196,
    visits: 738,
    voters: 1_460,
  });
  const received = hold(scene, {
    sites: county.stations.map((station) => siteOf(scene, station, servedIn(county, station.at))),
    kinds: receptions,
    count: 92,
    visits: 241,
    voters: 517,
  });
  collect(scene, { from: [...walked, ...received], collected: 274, resolved: 44, above: at });
}
