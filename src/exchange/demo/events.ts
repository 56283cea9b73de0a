// Activities of the demo: receptions with exact totals, spread over stations, deputies and days; and single events.
import type { ActivityType } from '../../generated/prisma/enums.ts';
import { inOffice } from './congresses.ts';
import { pickDay, pickHour } from './calendar.ts';
import { share } from './random.ts';
import type { Activity, At, Group, Serving, Station } from './records.ts';
import type { Scene } from './scene.ts';

/** Where something is held, and who may come. */
export interface Site {
  readonly at: At;
  readonly station: Station | null;
  readonly group?: Group;
  /** How much goes on there, beside the others. */
  readonly weight: number;
  readonly servings: readonly Serving[];
}

export interface Programme {
  readonly sites: readonly Site[];
  /** Of each type with its titles, as often as it stands here. */
  readonly kinds: readonly (readonly [ActivityType, readonly string[]])[];
  readonly count: number;
  /** Attendances in all; at least one each. */
  readonly visits: number;
  readonly voters: number;
  readonly remark?: string;
  readonly leadOrganiser?: string;
}

interface Slot {
  readonly site: Site;
  readonly heldOn: string;
  readonly present: readonly Serving[];
}

/** When and where each of them is held: every site has its part, every day has come after the site opened. */
function slots({ random }: Scene, { sites, count }: Programme): Slot[] {
  const parts = share(
    count,
    sites.map(({ weight }) => weight),
  );
  return sites.flatMap((site, at) =>
    Array.from({ length: parts[at] ?? 0 }, () => {
      let heldOn = pickDay(random);
      while (site.station && heldOn < site.station.openedOn) heldOn = pickDay(random);
      return { site, heldOn, present: site.servings.filter((serving) => inOffice(serving, heldOn)) };
    }),
  );
}

/** Holds a programme: so many activities, attendances and voters, exactly. */
export function hold(scene: Scene, programme: Programme): Activity[] {
  const { random, records } = scene;
  const { kinds, visits, voters, remark = null, leadOrganiser = null } = programme;
  const held = slots(scene, programme);
  const chance = (power: number) => held.map(() => 0.15 + random.fraction() ** power);
  const more = share(
    visits - held.length,
    chance(2),
    held.map(({ present }) => present.length - 1),
  );
  const received = share(voters, chance(3));
  const activities = held.map(({ site, heldOn, present }, index): Activity => {
    const [type, titles] = random.pick(kinds);
    return {
      id: 0,
      at: site.at,
      type,
      heldOn,
      remark,
      leadOrganiser,
      title: random.pick(titles).replace('{at}', site.at.name),
      startsAt: pickHour(random),
      station: site.station,
      group: site.group ?? null,
      votersReceived: received[index] ?? 0,
      attendees: random.sample(present, 1 + (more[index] ?? 0)),
    };
  });
  records.activities.push(...activities);
  return activities;
}

/** What goes on at a station beside the others of its kind. */
const liveliness: Readonly<Record<Station['kind'], number>> = {
  HOME: 4,
  STATION: 5,
  ROOM: 1.6,
  POINT: 1,
  PROFESSIONAL: 2,
  LEGISLATIVE: 1,
  SUPERVISION: 0.6,
};

/** A station as a place to hold something at. Whoever is assigned comes most often. */
export const siteOf = ({ random }: Scene, station: Station, servings: readonly Serving[]): Site => ({
  at: station.at,
  station,
  servings: [...new Set([...station.assigned, ...random.sample(servings, 12)])],
  weight: liveliness[station.kind] * (0.5 + random.fraction()),
});

export const receptions = [
  ['RECEPTION', ['选民接待日', '代表接待选民', '代表进站接待群众', '“双联系”接待活动']],
  ['RECEPTION', ['选民接待日', '代表接待日']],
  ['RECEPTION', ['代表接待选民', '代表进站听取意见']],
  ['CONSULTATION', ['{at}民情恳谈会', '{at}代表议事会']],
] as const satisfies Programme['kinds'];

export const walks = [
  ['VISIT', ['走访选民', '代表走访联系群众', '入户听取意见', '代表进网格']],
] as const satisfies Programme['kinds'];

export const groupActivities = [
  ['INSPECTION', ['代表小组视察{at}重点项目', '代表小组视察人居环境整治']],
  ['RESEARCH', ['代表小组调研特色农业产业', '代表小组调研{at}养老服务']],
  ['CONSULTATION', ['代表小组集中议事', '代表小组座谈会']],
] as const satisfies Programme['kinds'];
