// Writes the demo's stations and what happened there.
import type pg from 'pg';
import type { Records, Station } from './records.ts';
import { id, insert, number, owned, synthetic } from './write.ts';

/** Rooms and points of the demo stand in villages that have a number for a name: 第三代表联络室 in 第三村. */
const villageOf = ({ name }: Station): string | null => {
  const order = /第[一二三四五六七八九十]+(?=代表)/u.exec(name)?.[0];
  return order === undefined ? null : `${order}村`;
};

async function writeStations(client: pg.Client, { stations }: Records): Promise<number> {
  await number(client, 'station', stations);
  const opened = await insert(client, 'station', stations, {
    ...id,
    ...owned(({ at }) => at),
    ...synthetic,
    kind: ['"StationKind"', ({ kind }) => kind],
    name: ['text', ({ name }) => name],
    keeper_name: ['text', ({ keeperName }) => keeperName],
    opened_on: ['date', ({ openedOn }) => openedOn],
    parent_id: ['int', ({ parent }) => parent?.id ?? null],
    parent_division_id: ['int', ({ parent }) => parent?.at.id ?? null],
    parent_place: ['bigint', ({ parent }) => parent?.at.place ?? null],
    public_code: ['text', ({ publicCode }) => publicCode],
    village: ['text', villageOf],
  });
  const assignments = stations.flatMap((station) =>
    station.assigned.map((serving) => ({ station, serving })),
  );
  const assigned = await insert(client, 'station_assignment', assignments, {
    ...owned(({ station }) => station.at),
    station_id: ['int', ({ station }) => station.id],
    serving_id: ['int', ({ serving }) => serving.id],
    since: [
      'date',
      ({ station, serving: { deputy } }) =>
        station.openedOn > deputy.startsOn ? station.openedOn : deputy.startsOn,
    ],
  });
  await client.query(
    `update serving s set village = t.village from station_assignment a join station t on t.id = a.station_id
     where a.serving_id = s.id and t.village is not null and t.id = (
       select min(o.station_id) from station_assignment o join station v on v.id = o.station_id
       where o.serving_id = s.id and v.village is not null)`,
  );
  const shown = stations.filter(({ demonstration }) => demonstration !== null);
  const named = await insert(client, 'demonstration', shown, {
    ...owned(({ at }) => at),
    station_id: ['int', (station) => station.id],
    level: ['"Level"', ({ demonstration }) => demonstration],
    granted_on: ['date', ({ demonstrationOn }) => demonstrationOn],
  });
  return opened + assigned + named;
}

async function writeActivities(client: pg.Client, { activities }: Records): Promise<number> {
  await number(client, 'activity', activities);
  const held = await insert(client, 'activity', activities, {
    ...id,
    ...owned(({ at }) => at),
    ...synthetic,
    type: ['"ActivityType"', ({ type }) => type],
    title: ['text', ({ title }) => title],
    held_on: ['date', ({ heldOn }) => heldOn],
    starts_at: ['int', ({ startsAt }) => startsAt],
    station_id: ['int', ({ station }) => station?.id ?? null],
    group_id: ['int', ({ group }) => group?.id ?? null],
    lead_organiser: ['text', ({ leadOrganiser }) => leadOrganiser],
    voters_received: ['int', ({ votersReceived }) => votersReceived],
    remark: ['text', ({ remark }) => remark],
  });
  const present = activities.flatMap((activity) =>
    activity.attendees.map((serving) => ({ activity, serving })),
  );
  const attended = await insert(client, 'attendance', present, {
    ...owned(({ activity }) => activity.at),
    activity_id: ['int', ({ activity }) => activity.id],
    serving_id: ['int', ({ serving }) => serving.id],
    card_id: ['int', ({ serving }) => serving.deputy.id],
  });
  return held + attended;
}

const writeOpinions = (client: pg.Client, { opinions }: Records): Promise<number> =>
  insert(client, 'opinion', opinions, {
    ...owned(({ activity }) => activity.at),
    ...synthetic,
    source: ['"OpinionSource"', ({ activity }) => (activity.station ? 'STATION' : 'VISIT')],
    content: ['text', ({ content }) => content],
    received_on: ['date', ({ activity }) => activity.heldOn],
    station_id: ['int', ({ activity }) => activity.station?.id ?? null],
    activity_id: ['int', ({ activity }) => activity.id],
    state: ['"OpinionState"', ({ state }) => state],
    assignee_id: ['int', ({ assignee }) => assignee?.id ?? null],
    assignee_place: ['bigint', ({ assignee }) => assignee?.place ?? null],
    handler: ['text', ({ handler }) => handler],
    answer: ['text', ({ answer }) => answer],
    answered_on: ['date', ({ answeredOn }) => answeredOn],
    resolved_on: ['date', ({ resolvedOn }) => resolvedOn],
    outcome: ['text', ({ outcome }) => outcome],
  });

/** Writes stations, activities and opinions; people first. Answers how many rows. */
export async function writeEvents(client: pg.Client, records: Records): Promise<number> {
  const stations = await writeStations(client, records);
  const activities = await writeActivities(client, records);
  const opinions = await writeOpinions(client, records);
  return stations + activities + opinions;
}
