// A county of the demo: its congress and those of its towns, their deputies where they take part, and its stations.
import { constitute, elect, serve } from './congresses.ts';
import { share } from './random.ts';
import type { At, Deputy, Group, Serving, Station, Term } from './records.ts';
import type { Scene } from './scene.ts';
import { open, openVillages } from './stations.ts';

export interface CountyPlan {
  readonly code: string;
  /** Which terms are in office (届); only that of 瓦窑镇 is published, the others are made up. */
  readonly termNumber: number;
  readonly townTermNumber: number;
  readonly seatQuota: number;
  readonly deputies: number;
  /** Deputies of all the towns' congresses together. */
  readonly townDeputies: number;
  /** How many of the county's deputies take part at the county itself. */
  readonly atCounty: number;
  readonly rooms: number;
  readonly points?: number;
  /** What a station in a town is called there. */
  readonly stationName: string;
  /** The home of the prefecture, where there is one on record. */
  readonly home?: Station;
}

export interface County {
  readonly at: At;
  readonly towns: readonly At[];
  readonly term: Term;
  /** Deputies of the county's congress. */
  readonly deputies: Deputy[];
  /** Who takes part in each division, by its number. */
  readonly served: Map<number, Serving[]>;
  readonly home: Station;
  /** Of the towns, in their order. */
  readonly townStations: readonly Station[];
  readonly stations: Station[];
}

/** How many a town's congress has beside the others', and the county's congress from the town. */
const sizes = ({ random }: Scene, towns: readonly At[]): number[] =>
  towns.map(() => 6 + random.fraction() * 5);

const addTo = (served: Map<number, Serving[]>, at: At, servings: readonly Serving[]): void => {
  served.set(at.id, [...(served.get(at.id) ?? []), ...servings]);
};

/** The congresses of the towns that have one; whoever sits there may sit in the county's too. */
function makeTowns(scene: Scene, plan: CountyPlan, towns: readonly At[]): Map<number, Deputy[]> {
  const seated = towns.filter((at) => at.hasCongress);
  const parts = share(plan.townDeputies, sizes(scene, seated));
  return new Map(
    seated.map((at, index) => {
      const count = parts[index] ?? 0;
      const seatQuota = count + scene.random.int(0, 2);
      const term = constitute(scene, at, { number: plan.townTermNumber, seatQuota });
      return [at.id, elect(scene, term, { count, unit: (order) => `第${Math.floor(order / 3) + 1}选区` })];
    }),
  );
}

function makePeople(scene: Scene, plan: CountyPlan, at: At, towns: readonly At[]) {
  const { termNumber: number, seatQuota } = plan;
  const ofTowns = makeTowns(scene, plan, towns);
  const term = constitute(scene, at, { number, seatQuota });
  const served = new Map<number, Serving[]>();
  for (const town of towns) addTo(served, town, serve(scene, town, ofTowns.get(town.id) ?? []));
  const parts = share(plan.deputies - plan.atCounty, sizes(scene, towns));
  const deputies = towns.flatMap((town, index) => {
    const among = scene.random.sample(ofTowns.get(town.id) ?? [], 4);
    const unit = (order: number) => `${town.name}第${Math.floor(order / 2) + 1}选区`;
    const elected = elect(scene, term, { count: parts[index] ?? 0, unit, among });
    addTo(served, town, serve(scene, town, elected));
    return elected;
  });
  const central = elect(scene, term, {
    count: plan.atCounty,
    unit: (order) => `${at.name}直属第${order + 1}选区`,
  });
  addTo(served, at, serve(scene, at, central));
  return { term, served, deputies: [...deputies, ...central] };
}

function makeStations(
  scene: Scene,
  plan: CountyPlan,
  at: At,
  towns: readonly At[],
  served: Map<number, Serving[]>,
) {
  const among = (of: At) => served.get(of.id) ?? [];
  const home = open(scene, {
    at,
    kind: 'HOME',
    name: `${at.name}人大代表之家`,
    parent: plan.home ?? null,
    among: among(at),
  });
  const townStations = towns.map((town) =>
    open(scene, {
      at: town,
      kind: 'STATION',
      name: `${town.name}人大代表${plan.stationName}`,
      parent: home,
      among: among(town),
    }),
  );
  const villages = (['ROOM', 'POINT'] as const).flatMap((kind) => {
    const parts = share(kind === 'ROOM' ? plan.rooms : (plan.points ?? 0), sizes(scene, towns));
    return townStations.flatMap((parent, index) =>
      openVillages(scene, { at: parent.at, kind, parent, count: parts[index] ?? 0, among: among(parent.at) }),
    );
  });
  return { home, townStations, stations: [home, ...townStations, ...villages] };
}

/** Makes a county with its people and its stations; nothing has happened there yet. */
export function makeCounty(scene: Scene, plan: CountyPlan): County {
  const at = scene.tree.at(plan.code);
  const towns = scene.tree.townsOf(plan.code);
  const people = makePeople(scene, plan, at, towns);
  return { at, towns, ...people, ...makeStations(scene, plan, at, towns, people.served) };
}

/** Who takes part in a division. */
export const servedIn = ({ served }: Pick<County, 'served'>, at: At): readonly Serving[] =>
  served.get(at.id) ?? [];

export interface Higher {
  /** The division whose congress it is. */
  readonly code: string;
  readonly termNumber: number;
  readonly count: number;
  readonly unit: string;
  readonly among?: Deputy[];
}

/**
 * Deputies of a congress above the county who take part in its towns. Of that congress no others are on record, so its
 * seats are theirs: nobody shall read vacancies out of what the demo leaves out.
 */
export function makeHigher(
  scene: Scene,
  county: County,
  { code, termNumber, count, unit, among }: Higher,
): Term {
  const seatQuota = count;
  const term = constitute(scene, scene.tree.at(code), { number: termNumber, seatQuota, isPartial: true });
  const elected = elect(scene, term, { count, unit: () => unit, ...(among ? { among } : {}) });
  for (const deputy of elected) {
    const town = scene.random.pick(county.towns);
    addTo(county.served, town, serve(scene, town, [deputy]));
  }
  return term;
}

/** One deputy group in each division, of up to a dozen of those who take part there. */
export function formGroups(
  { random, records }: Scene,
  county: Pick<County, 'served'>,
  places: readonly At[],
): Group[] {
  const groups = places.map(
    (at): Group => ({
      id: 0,
      at,
      name: `${at.name}代表小组`,
      formedOn: '2022-04-20',
      members: random.sample(servedIn(county, at), random.int(8, 12)),
    }),
  );
  records.groups.push(...groups);
  return groups;
}
