// The life of an assessment, from its beginning to the spot check, as those who keep, verify and read it see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  begin,
  counting,
  findings,
  handIn,
  judge,
  listing,
  shown,
  standing,
} from '../support/assessments.ts';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { items, published } from '../support/standards.ts';
import { type Furnished, furnish, openStation, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
let province: Person;
let standard: Named;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  province = await world.as('CLERK', '53');
  standard = await published(people.prefecture, '5305', { validityMonths: 12, starBands: [40, 60, 80] });
});
afterAll(() => world.close());

const result = `state itemsJudged itemsApplicable itemsMet gapCount score stars isCompliant validUntil`;
const open = (wish: object = {}): Promise<Named> => openStation(people.clerk, wish);
const receive = (station: string, heldOn: string): Promise<Named> =>
  does(people.keeper, 'recordActivity', {
    ...{ station, type: 'RECEPTION', title: '接待选民', heldOn, votersReceived: 3 },
    attendees: [furnished.townDeputy.id],
  });

describe('an assessment', () => {
  it('is judged by the keeper, verified by the county and looked at again by the prefecture', async () => {
    const { keeper, county, prefecture, analyst } = people;
    const { id: station } = furnished.station;
    await receive(station, dayFrom(-20));
    const started = await begin(keeper, station);
    expect(started.items.map(({ item }) => item.text)).toEqual(items.map(({ text }) => text));
    const judged = await judge(
      keeper,
      started,
      findings(started.items, { PRESENCE: { verdict: 'NOT_MET' } }),
    );
    expect(await counting(analyst, station, dayFrom(0))).toBeNull();
    const due = dayFrom(20);
    const submitted = await does(keeper, 'submitAssessment', { ...judged, gapsDueOn: due });
    expect(await shown(analyst, started.id, result)).toMatchObject({ state: 'SUBMITTED', isCompliant: null });
    const verified = await does(county, 'verifyAssessment', submitted);
    const until = new Date(`${dayFrom(-1)}T00:00:00Z`);
    until.setUTCMonth(until.getUTCMonth() + 12);
    expect(await shown(analyst, started.id, result)).toEqual({
      ...{ state: 'VERIFIED', itemsJudged: 5, itemsApplicable: 5, itemsMet: 4, gapCount: 1, score: 80 },
      ...{ stars: 3, isCompliant: false, validUntil: until.toISOString().slice(0, 10) },
    });
    const said = { upheld: true, reason: '现场查看属实' };
    await does(prefecture, 'spotCheckAssessment', { ...verified, ...said });
    const told = await shown(
      analyst,
      started.id,
      `upheld spotCheckedOn history { kind reason by { name } } assessor { name }
       gaps { item { text } dueOn isOverdue } station { id } standard { id }`,
    );
    expect(told).toEqual({
      ...{ upheld: true, spotCheckedOn: dayFrom(0), assessor: { name: '瓦窑镇' } },
      history: [
        { kind: 'SUBMITTED', reason: null, by: { name: '瓦窑镇' } },
        { kind: 'VERIFIED', reason: null, by: { name: '隆阳区' } },
        { kind: 'SPOT_CHECKED', reason: '现场查看属实', by: { name: '保山市' } },
      ],
      gaps: [{ item: { text: '有固定场所' }, dueOn: due, isOverdue: false }],
      station: { id: station },
      standard: { id: standard.id },
    });
    expect(await counting(analyst, station, dayFrom(0))).toEqual({ id: started.id, isCompliant: false });
  });

  it('complies when every required item that applies is met, whatever the others are', async () => {
    const { county, clerk } = people;
    const base = { validityMonths: null, label: '三有', kinds: ['POINT'] };
    const [first, second] = [
      { text: '有牌子', topic: 'SIGNAGE', kind: 'PRESENCE', weight: 3 },
      { text: '有经费', topic: 'FUNDS', kind: 'PRESENCE', isRequired: false },
    ];
    await published(county, '530502', { ...base, items: [first, second, { ...second, text: '有网络' }] });
    const { id: station } = await open({ kind: 'POINT' });
    const started = await begin(clerk, station);
    const [plate, funds, network] = started.items.map(({ id }) => id);
    const judged = await judge(clerk, started, [
      { id: plate, verdict: 'MET' },
      { id: funds, verdict: 'NOT_MET', dueOn: dayFrom(9) },
      { id: network, verdict: 'NOT_APPLICABLE', note: '无网络覆盖' },
    ]);
    const submitted = await does(clerk, 'submitAssessment', { id: judged.id, version: judged.version });
    await does(county, 'verifyAssessment', { id: submitted.id, version: submitted.version });
    expect(await shown(clerk, started.id, result)).toEqual({
      ...{ state: 'VERIFIED', itemsJudged: 3, itemsApplicable: 2, itemsMet: 1, gapCount: 1, score: 75 },
      ...{ stars: null, isCompliant: true, validUntil: null },
    });
  });

  it('is sent back with a reason, judged again and submitted again', async () => {
    const { county, clerk } = people;
    const { id: station } = await open();
    const submitted = await handIn(clerk, station);
    const { id, version } = submitted;
    expect(await refused(county, 'sendBackAssessment', { id, version, reason: ' ' })).toMatchObject({
      ...{ code: 'INVALID', field: 'reason' },
    });
    const back = await does(county, 'sendBackAssessment', { id, version, reason: '照片不清' });
    expect((await refused(county, 'verifyAssessment', back)).code).toBe('WRONG_STATE');
    const [first] = submitted.items;
    const judged = await judge(clerk, back, [{ id: first?.id, verdict: 'NOT_MET' }]);
    await does(clerk, 'submitAssessment', { ...judged, gapsDueOn: dayFrom(5) });
    expect(await shown(county, id, 'state history { kind reason }')).toEqual({
      state: 'SUBMITTED',
      history: [
        { kind: 'SUBMITTED', reason: null },
        { kind: 'SENT_BACK', reason: '照片不清' },
        { kind: 'SUBMITTED', reason: null },
      ],
    });
  });

  it('is given up with a reason, and another may begin', async () => {
    const { clerk, keeper } = people;
    const { id: station } = await open();
    const { id, version } = await begin(clerk, station);
    const again = { station, on: dayFrom(-1) };
    expect(await refused(keeper, 'startAssessment', again)).toMatchObject({ code: 'WRONG_STATE' });
    await does(clerk, 'withdrawAssessment', { id, version, reason: '误建' });
    expect(await shown(clerk, id, 'state history { kind reason }')).toEqual({
      ...{ state: 'WITHDRAWN', history: [{ kind: 'WITHDRAWN', reason: '误建' }] },
    });
    await begin(keeper, station);
  });

  it('is begun once when two begin it at the same moment', async () => {
    const { id: station } = await open();
    const tries = [people.clerk, people.keeper, people.county].map((by) =>
      begin(by, station).then(
        () => 'begun',
        () => 'refused',
      ),
    );
    expect((await Promise.all(tries)).sort()).toEqual(['begun', 'refused', 'refused']);
  });

  it('that a spot check finds untrue never counts, and the one before it does again', async () => {
    const { clerk, county, analyst } = people;
    const { id: station } = await open();
    const first = await standing(clerk, county, station, { on: dayFrom(-90) });
    const second = await standing(clerk, county, station, { on: dayFrom(-10) });
    expect(await counting(analyst, station, dayFrom(-11))).toMatchObject({ id: first.id });
    expect(await counting(analyst, station, dayFrom(0))).toMatchObject({ id: second.id });
    expect(await shown(analyst, first.id, 'supersededOn')).toEqual({ supersededOn: dayFrom(-10) });
    const { id, version } = second;
    await does(province, 'spotCheckAssessment', { id, version, upheld: false, reason: '无人值守' });
    expect(await counting(analyst, station, dayFrom(0))).toMatchObject({ id: first.id });
    expect(await shown(analyst, first.id, 'supersededOn')).toEqual({ supersededOn: null });
    const twice = { id, version: version + 1, upheld: true, reason: '复查' };
    expect((await refused(province, 'spotCheckAssessment', twice)).code).toBe('WRONG_STATE');
  });

  it('counts until it expires; then the station counts as not assessed', async () => {
    const { clerk, county, analyst } = people;
    const { id: station } = await open({ openedOn: dayFrom(-700) });
    const { id } = await standing(clerk, county, station, { on: dayFrom(-400) });
    const validUntil = String((await shown(analyst, id, 'validUntil'))?.['validUntil']);
    const last = new Date(Date.parse(validUntil) - 86_400_000).toISOString().slice(0, 10);
    expect(await counting(analyst, station, dayFrom(-401))).toBeNull();
    expect(await counting(analyst, station, last)).toMatchObject({ id });
    expect(await counting(analyst, station, validUntil)).toBeNull();
    expect(await counting(analyst, station, dayFrom(0))).toBeNull();
  });

  it('stays judged by the version it was begun with, when the county replaces the list from a date', async () => {
    const { clerk, county, analyst } = people;
    const { id: station } = await open({ kind: 'ROOM', openedOn: dayFrom(-500) });
    const earlier = await standing(clerk, county, station, { on: dayFrom(-60) });
    const [only] = [{ text: '有负责人', topic: 'STAFF', kind: 'PRESENCE' }];
    const wish = { label: '一有', kinds: ['ROOM'], effectiveFrom: dayFrom(-30), items: [only] };
    const own = await published(county, '530502', wish);
    const later = await standing(clerk, county, station, { on: dayFrom(-5) });
    expect(later.items.map(({ item }) => item.text)).toEqual(['有负责人']);
    const fields = 'standard { id } itemsJudged isCompliant';
    expect(await shown(analyst, earlier.id, fields)).toMatchObject({
      ...{ standard: { id: standard.id }, itemsJudged: 5 },
    });
    expect(await shown(analyst, later.id, fields)).toMatchObject({
      ...{ standard: { id: own.id }, itemsJudged: 1, isCompliant: true },
    });
    expect(await counting(analyst, station, dayFrom(-31))).toMatchObject({ id: earlier.id });
    expect(await counting(analyst, station, dayFrom(0))).toMatchObject({ id: later.id });
    const late = { station, on: dayFrom(-5), standard: standard.id };
    expect(await refused(clerk, 'startAssessment', late)).toMatchObject({
      ...{ code: 'WRONG_STATE', field: 'standard' },
    });
    await begin(clerk, station, { on: dayFrom(-40), standard: standard.id });
  });

  it('asks for what is extended as well, from the top of the tree down', async () => {
    const { prefecture, clerk, county } = people;
    const base = await published(prefecture, '5305', {
      ...{ label: '基本', kinds: ['PROFESSIONAL'], extensionTopics: ['FUNDS'] },
      ...{ starBands: [50, 100], validityMonths: 12 },
    });
    const extra = { text: '有经费', topic: 'FUNDS', kind: 'PRESENCE' };
    const wish = {
      ...{ label: '补充', kinds: ['PROFESSIONAL'], extends: base.id, items: [extra] },
      ...{ starBands: [], validityMonths: null },
    };
    await published(county, '530502', wish);
    const { id: station } = await open({ kind: 'PROFESSIONAL' });
    const { items: listed } = await begin(clerk, station);
    expect(listed.map(({ item }) => item.text)).toEqual([...items.map(({ text }) => text), '有经费']);
    const { id: other } = await open({ kind: 'PROFESSIONAL' });
    const { id } = await standing(clerk, county, other);
    // What the extension leaves unsaid is its base's.
    const result = await shown(county, id, 'on validUntil stars');
    expect(result?.['stars']).toBeGreaterThan(0);
    const [year, rest] = [Number(String(result?.['on']).slice(0, 4)), String(result?.['on']).slice(4)];
    expect(result?.['validUntil']).toBe(`${year + 1}${rest}`);
  });
});

describe('a deputy', () => {
  it('is told that assessments are for staff, and reads the rest', async () => {
    const { id } = await open({ name: '代表所见' });
    await does(
      people.clerk,
      'assignDeputy',
      { station: id, deputy: furnished.townDeputy.id, since: dayFrom(-9) },
      'id',
    );
    const [person] = await world.sql<{ person_id: number }>(
      `select m.person_id from mandate m where m.id = $1`,
      [Number(Buffer.from(furnished.townDeputy.id, 'base64').toString().split(':')[1])],
    );
    const deputy = await world.as('DEPUTY', town, person?.person_id);
    const query = `{ node(id: "${id}") { ... on Station { name assessment { id } } } division(code: "${town}") { code } }`;
    const { data, errors } = await deputy.ask<object, object>(query);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
    expect(data).toEqual({ node: { name: '代表所见', assessment: null }, division: { code: town } });
  });
});

describe('a list of assessments', () => {
  it('has those of a station, of a division, and of all beneath one', async () => {
    const { clerk, county, analyst } = people;
    const { id: station } = await open({ name: '清单站' });
    const { id } = await standing(clerk, county, station, { said: { PRESENCE: { verdict: 'NOT_MET' } } });
    const query = `{ division(code: "${town}") { assessments(first: 100, isCompliant: false, standard: "${standard.id}") {
      edges { node { id } } } gaps(first: 100) { edges { node { item { text } assessment { id } } } } } }`;
    interface Found {
      readonly division: Readonly<
        Record<string, { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] }>
      >;
    }
    const { data } = await analyst.ask<Found, object>(query);
    expect(data?.division['assessments']?.edges.map(({ node }) => node['id'])).toContain(id);
    expect(data?.division['gaps']?.edges.map(({ node }) => node['assessment'])).toContainEqual({ id });
    const beneath = (code: string) => listing(analyst, `assessments(under: "${code}", first: 100)`, 'id');
    expect(await beneath('5305')).toContainEqual({ id });
    expect(await beneath(town)).toContainEqual({ id });
    expect(await beneath('530503')).toEqual([]);
    const missing = () => listing(analyst, `gaps(under: "${town}", first: 100)`, 'assessment { id }');
    expect(await missing()).toContainEqual({ assessment: { id } });
    await does(clerk, 'closeStation', { id: station, version: 1, on: dayFrom(0) });
    expect(await missing()).not.toContainEqual({ assessment: { id } });
    const waiting = await handIn(clerk, (await open()).id);
    expect(
      await listing(county, `assessments(under: "530502", state: SUBMITTED, first: 100)`, 'id'),
    ).toContainEqual({
      id: waiting.id,
    });
  });
});
