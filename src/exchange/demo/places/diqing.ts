// 迪庆州: 4 homes, 29 stations, 197 rooms, 7 stations by trade, 3 + 6 demonstration sites; 4,263 visits, 5,038 voters,
// 1,528 opinions, 1,052 of them resolved. These figures are cumulative and undated: the demo spreads them over 2024.
import { constitute, elect, serve } from '../congresses.ts';
import { type County, formGroups, makeCounty, servedIn } from '../county.ts';
import { hold, receptions, siteOf } from '../events.ts';
import { collect } from '../opinions.ts';
import { share } from '../random.ts';
import type { Serving, Station } from '../records.ts';
import type { Scene } from '../scene.ts';
import { demonstrate, open } from '../stations.ts';

/** What every record made of them says. */
export const cumulativeRemark = '演示数据：公开数据为累计数且未注明日期，演示将其分布于2024年';

const common = { townTermNumber: 15, stationName: '工作站', atCounty: 12 } as const;
const plans = [
  { ...common, code: '533401', termNumber: 10, seatQuota: 165, deputies: 162, townDeputies: 548, rooms: 78 },
  { ...common, code: '533422', termNumber: 17, seatQuota: 132, deputies: 130, townDeputies: 356, rooms: 47 },
  { ...common, code: '533423', termNumber: 18, seatQuota: 152, deputies: 150, townDeputies: 470, rooms: 72 },
] as const;

/** The first two are named in the report; the town is one of 香格里拉市. */
const trades = [
  ['533401101', '建塘镇民族团结专业代表工作站'],
  ['533401', '香格里拉市社会治理专业代表工作站'],
  ['533401', '香格里拉市文化旅游专业代表工作站'],
  ['533422', '德钦县生态环保专业代表工作站'],
  ['533422', '德钦县乡村振兴专业代表工作站'],
  ['533423', '维西傈僳族自治县现代农业专业代表工作站'],
  ['533423', '维西傈僳族自治县医疗卫生专业代表工作站'],
] as const;

/** The prefecture's own congress: most of it takes part in the counties, some at the prefecture itself. */
function prefecture(scene: Scene): {
  home: Station;
  servings: Serving[];
  spread: (counties: readonly County[]) => void;
} {
  const at = scene.tree.at('5334');
  const term = constitute(scene, at, { number: 13, seatQuota: 195 });
  const central = elect(scene, term, { count: 30, unit: () => '州直单位' });
  const servings = serve(scene, at, central);
  const home = open(scene, { at, kind: 'HOME', name: '迪庆州人大代表之家', among: servings });
  const spread = (counties: readonly County[]) => {
    const parts = share(
      162,
      counties.map(({ towns }) => towns.length),
    );
    for (const [index, county] of counties.entries()) {
      const among = scene.random.sample(county.deputies, 8);
      const elected = elect(scene, term, { count: parts[index] ?? 0, unit: () => county.at.name, among });
      for (const deputy of elected) {
        const town = scene.random.pick(county.towns);
        county.served.set(town.id, [...servedIn(county, town), ...serve(scene, town, [deputy])]);
      }
    }
  };
  return { home, servings, spread };
}

function openTrades(scene: Scene, counties: readonly County[]): void {
  for (const [code, name] of trades) {
    const county = counties.find((each) => code.startsWith(each.at.code));
    if (!county) throw new Error(`No county of the demo has ${code}`);
    const at = scene.tree.at(code);
    const among = servedIn(county, at);
    county.stations.push(open(scene, { at, kind: 'PROFESSIONAL', name, parent: county.home, among }));
  }
}

export function diqing(scene: Scene): void {
  const { home, servings, spread } = prefecture(scene);
  const counties = plans.map((plan) => makeCounty(scene, { ...plan, home }));
  spread(counties);
  openTrades(scene, counties);
  const main = counties.flatMap(({ townStations }) => townStations);
  const shown = scene.random.sample(main, 9);
  demonstrate(scene, shown.slice(0, 3), 'PROVINCE');
  demonstrate(scene, shown.slice(3), 'PREFECTURE');
  const sites = counties.flatMap((county) =>
    county.stations.map((station) => siteOf(scene, station, servedIn(county, station.at))),
  );
  const remark = cumulativeRemark;
  const received = hold(scene, {
    sites: [siteOf(scene, home, servings), ...sites],
    kinds: receptions,
    ...{ count: 1_490, visits: 4_263, voters: 5_038, remark },
  });
  for (const county of counties) formGroups(scene, county, county.towns);
  const above = (code: string) => received.filter(({ at }) => at.code.startsWith(code));
  const own = received.filter(({ at }) => at.code === '5334');
  const parts = [own, ...counties.map(({ at }) => above(at.code))];
  const sizes = parts.map((each) => each.length);
  const collected = share(1_528, sizes);
  const resolved = share(1_052, sizes);
  for (const [index, from] of parts.entries()) {
    const at = counties[index - 1]?.at ?? scene.tree.at('5334');
    collect(scene, { from, above: at, collected: collected[index] ?? 0, resolved: resolved[index] ?? 0 });
  }
}
