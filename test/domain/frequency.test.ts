// Frequencies are what the records say of the cycle that ends on the day of the assessment, and stay what they were.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, shown } from '../support/assessments.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { published } from '../support/standards.ts';
import { type Furnished, furnish, openStation, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
let station: string;

/** The day as of which the station is assessed. */
const on = dayFrom(-5);
const before = (days: number): string => dayFrom(-5 - days);

const asked = (measure: string, count: number, per: string, activityTypes: readonly string[] = []) => ({
  text: `${measure} ${activityTypes.join()}`.trim(),
  ...{ topic: 'ACTIVITY', kind: 'FREQUENCY', frequency: { measure, count, per, activityTypes } },
});

const items = [
  asked('STATION_ACTIVITIES', 3, 'WEEK'),
  asked('STATION_ACTIVITIES', 2, 'WEEK', ['RECEPTION', 'TRAINING']),
  asked('STATION_VISITS', 4, 'WEEK'),
  asked('VISITS_BY_EACH_DEPUTY', 2, 'WEEK'),
  asked('ACTIVITIES_BY_EACH_DEPUTY', 2, 'WEEK'),
  asked('GROUP_ACTIVITIES', 1, 'WEEK'),
  asked('OPINIONS_COLLECTED', 3, 'WEEK'),
];

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  const { clerk, prefecture } = people;
  await published(prefecture, '5305', { label: '频次', items });
  const { townDeputy, countyDeputy, group } = furnished;
  station = furnished.station.id;
  for (const deputy of [townDeputy, countyDeputy]) {
    await does(clerk, 'assignDeputy', { station, deputy: deputy.id, since: dayFrom(-200) }, 'id');
  }
  const both = [townDeputy.id, countyDeputy.id];
  const record = (wish: object): Promise<Named> =>
    does(clerk, 'recordActivity', {
      ...{ station, type: 'RECEPTION', title: '活动', heldOn: on, votersReceived: 0, attendees: [] },
      ...wish,
    });
  await record({ attendees: both, opinions: [{ content: '修路' }, { content: '饮水' }] });
  await record({ heldOn: before(6), type: 'VISIT', attendees: [townDeputy.id] });
  // The eighth day before is out, and so is the day after.
  await record({ heldOn: before(7), attendees: both });
  await record({ heldOn: dayFrom(-4), attendees: both });
  // Elsewhere, in the same town: it counts for each deputy, and not for the station.
  await record({ station: (await openStation(clerk)).id, attendees: [countyDeputy.id] });
  await record({ station: null, division: town, group: group.id, type: 'RESEARCH' });
  const mistaken = await record({ attendees: both });
  await does(clerk, 'withdrawActivity', { ...mistaken, reason: '误录' });
  const said = { station, content: '路灯', receivedOn: before(3) };
  await does(clerk, 'receiveOpinion', said);
  await does(clerk, 'receiveOpinion', { ...said, receivedOn: before(7) });
});
afterAll(() => world.close());

interface Counted {
  readonly id: string;
  readonly version: number;
}

const submitted = async (where: string): Promise<Counted> => {
  const { id, version } = await begin(people.clerk, where, { on });
  return does(people.clerk, 'submitAssessment', { id, version, gapsDueOn: dayFrom(9) });
};
const found = async (id: string) =>
  (await shown(people.clerk, id, 'items { verdict value unit }'))?.['items'];

describe('a frequency', () => {
  let assessment: Counted;
  const counted = [
    { value: 2, unit: '次', verdict: 'NOT_MET' },
    { value: 1, unit: '次', verdict: 'NOT_MET' },
    { value: 3, unit: '人次', verdict: 'NOT_MET' },
    { value: 1, unit: '次', verdict: 'NOT_MET' },
    { value: 2, unit: '次', verdict: 'MET' },
    { value: 1, unit: '次', verdict: 'MET' },
    { value: 3, unit: '条', verdict: 'MET' },
  ];

  it('is counted over the cycle that ends on the day, both ends included, by what it counts', async () => {
    assessment = await submitted(station);
    expect(await found(assessment.id)).toEqual(counted);
  });

  it('is frozen when it is submitted, and counted anew when it was sent back', async () => {
    await does(people.clerk, 'recordActivity', {
      ...{ station, type: 'TRAINING', title: '补录', heldOn: on, votersReceived: 0 },
    });
    expect(await found(assessment.id)).toEqual(counted);
    const back = { id: assessment.id, version: assessment.version, reason: '补录了一次培训' };
    const { id, version } = await does(people.county, 'sendBackAssessment', back);
    const again = await does(people.clerk, 'submitAssessment', { id, version, gapsDueOn: dayFrom(9) });
    const [all, some, ...others] = counted;
    expect(await found(again.id)).toEqual([
      ...[
        { ...all, value: 3, verdict: 'MET' },
        { ...some, value: 2, verdict: 'MET' },
      ],
      ...others,
    ]);
  });

  it('of each deputy is never, where no deputy is assigned', async () => {
    const { id } = await submitted((await openStation(people.clerk)).id);
    const none = { value: 0, verdict: 'NOT_MET' };
    expect(await found(id)).toMatchObject([none, none, none, none, none, { value: 1 }, none]);
  });

  it('of each deputy asks nothing of one who no longer serves there', async () => {
    const { id: where } = await openStation(people.clerk);
    const { townDeputy, countyDeputy } = furnished;
    for (const deputy of [townDeputy, countyDeputy]) {
      await does(
        people.clerk,
        'assignDeputy',
        { station: where, deputy: deputy.id, since: dayFrom(-200) },
        'id',
      );
    }
    for (const heldOn of [on, before(1)]) {
      await does(people.clerk, 'recordActivity', {
        ...{ station: where, type: 'RECEPTION', title: '接待', heldOn, votersReceived: 0 },
        attendees: [townDeputy.id],
      });
    }
    const gone = Number(Buffer.from(countyDeputy.id, 'base64').toString().split(':')[1]);
    await world.arrange('update serving set until = $2 where card_id = $1', [gone, before(2)]);
    const { id } = await submitted(where);
    expect((await found(id)) as object[]).toMatchObject({ 3: { value: 2, verdict: 'MET' } });
  });

  it('takes one statement, however many are asked', async () => {
    const { id: where } = await openStation(people.clerk);
    const { id, version } = await begin(people.clerk, where, { on });
    const { errors, statements } = await people.clerk.ask<object, object>(
      'mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) { id } }',
      { input: { id, version, gapsDueOn: dayFrom(9) } },
    );
    expect(errors).toBeUndefined();
    expect(statements.filter((sql) => sql.includes('VISITS_BY_EACH_DEPUTY'))).toHaveLength(1);
  });
});
