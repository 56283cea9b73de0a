// What is refused of those who assess a station, and how each kind of item is judged.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, type Begun, findings, handIn, judge, shown } from '../support/assessments.ts';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { drafted, items, published } from '../support/standards.ts';
import { openStation, type People, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let clerk: Person;
let standard: Named;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  ({ clerk } = people);
  const apart = { text: '有院落', topic: 'PREMISES', kind: 'QUANTITY' };
  const between = { unit: '平方米', comparison: 'BETWEEN', threshold: 10, thresholdTo: 20.5 };
  const kinds = { label: '院落', kinds: ['HOME'] };
  await published(people.prefecture, '5305', { ...kinds, items: [{ ...apart, quantity: between }] });
  standard = await published(people.prefecture, '5305');
});
afterAll(() => world.close());

const open = (wish: object = {}): Promise<Named> => openStation(clerk, wish);
const started = async (wish: object = {}): Promise<Begun> => begin(clerk, (await open(wish)).id);

/** The ids of the items by their kind. */
const byKind = ({ items: listed }: Begun): Readonly<Record<string, string>> =>
  Object.fromEntries(listed.map(({ id, item }) => [item.kind, id]));

describe('to begin an assessment', () => {
  const starting = (wish: object, by: Person = clerk) => refused(by, 'startAssessment', wish);

  it('takes a standard in force for that kind of station on that day', async () => {
    const point = await open({ kind: 'POINT' });
    expect(await starting({ station: point.id })).toMatchObject({ code: 'WRONG_STATE', field: 'on' });
    const old = await open({ openedOn: '2023-01-01' });
    expect(await starting({ station: old.id, on: '2023-12-31' })).toMatchObject({ code: 'WRONG_STATE' });
    await begin(clerk, old.id, { on: '2024-01-01' });
  });

  it('takes the version in force, when one is named', async () => {
    const station = (await open()).id;
    const draft = await drafted(clerk, '530502105', { label: '草案' });
    const named = { station, standard: draft.id };
    expect(await starting(named)).toMatchObject({ code: 'WRONG_STATE', field: 'standard' });
    await begin(clerk, station, { standard: standard.id });
  });

  it('takes a station that was open on a day that is not ahead, and that one may write to', async () => {
    const { id: station } = await open({ openedOn: dayFrom(-10) });
    expect(await starting({ station, on: dayFrom(1) })).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await starting({ station, on: dayFrom(-11) })).toMatchObject({ code: 'INVALID', field: 'on' });
    for (const [role, code] of [
      ['CLERK', '530502106'],
      ['CLERK', '5305'],
      ['KEEPER', '530502106'],
    ] as const) {
      expect((await starting({ station }, await world.as(role, code))).code, code).toBe('NOT_FOUND');
    }
    expect((await starting({ station }, people.analyst)).code).toBe('FORBIDDEN');
    expect((await starting({ station }, world.anonymous)).code).toBe('UNAUTHENTICATED');
  });
});

describe('an item', () => {
  let begun: Begun;
  let of: Readonly<Record<string, string>>;
  beforeAll(async () => {
    begun = await started();
    of = byKind(begun);
  });

  const judging = (...said: readonly object[]) =>
    refused(clerk, 'judgeItems', { id: begun.id, version: begun.version, items: said });

  it.each<readonly [string, string, object, string]>([
    ['a quantity without a value', 'QUANTITY', { verdict: 'MET' }, 'value'],
    ['a value without its unit', 'QUANTITY', { value: 40 }, 'unit'],
    ['a value in another unit', 'QUANTITY', { value: 40, unit: '间' }, 'unit'],
    ['a value that is negative', 'QUANTITY', { value: -1, unit: '平方米' }, 'value'],
    ['a value that is absurd', 'QUANTITY', { value: 1e10, unit: '平方米' }, 'value'],
    ['a value with three decimals', 'QUANTITY', { value: 40.001, unit: '平方米' }, 'value'],
    ['a verdict against the value', 'QUANTITY', { verdict: 'MET', value: 39.99, unit: '平方米' }, 'verdict'],
    ['a frequency met by hand', 'FREQUENCY', { verdict: 'MET' }, 'verdict'],
    ['a frequency entered by hand', 'FREQUENCY', { value: 4, unit: '次' }, 'verdict'],
    ['a frequency put aside by hand', 'FREQUENCY', { verdict: 'NOT_APPLICABLE', note: '无' }, 'verdict'],
    ['documents that nobody lists', 'DOCUMENT_SET', { verdict: 'MET' }, 'presentDocuments'],
    ['a document that is not asked', 'DOCUMENT_SET', { presentDocuments: ['日记'] }, 'presentDocuments'],
    [
      'a document there twice',
      'DOCUMENT_SET',
      { presentDocuments: ['接待登记簿', '接待登记簿'] },
      'presentDocuments',
    ],
    ['a verdict against the documents', 'DOCUMENT_SET', { verdict: 'MET', presentDocuments: [] }, 'verdict'],
    ['no verdict', 'PRESENCE', {}, 'verdict'],
    ['a value where there is none', 'PRESENCE', { verdict: 'MET', value: 1 }, 'value'],
    ['a unit where there is none', 'PRESENCE', { verdict: 'MET', unit: '个' }, 'unit'],
    [
      'documents where there are none',
      'PUBLIC_DISPLAY',
      { verdict: 'MET', presentDocuments: [] },
      'presentDocuments',
    ],
    ['what does not apply, and nobody says why', 'PRESENCE', { verdict: 'NOT_APPLICABLE' }, 'note'],
    ['a note of more than 200 characters', 'PRESENCE', { verdict: 'MET', note: '多'.repeat(201) }, 'note'],
    ['a day for what is no gap', 'PRESENCE', { verdict: 'MET', dueOn: dayFrom(9) }, 'dueOn'],
    [
      'a gap to be closed before it was found',
      'PRESENCE',
      { verdict: 'NOT_MET', dueOn: dayFrom(-1) },
      'dueOn',
    ],
  ])('is refused: %s', async (_what, kind, said, field) => {
    const answer = await judging({ id: of[kind], ...said });
    expect(answer).toMatchObject({ code: 'INVALID', field });
    expect(answer.message).toContain(begun.items.find(({ id }) => id === of[kind])?.item.text);
  });

  it('is judged once at a time, by the version that was read, and is one of the assessment', async () => {
    const one = { id: of['PRESENCE'], verdict: 'MET' };
    expect(await judging(one, one)).toMatchObject({ code: 'INVALID', field: 'items' });
    expect(await judging()).toMatchObject({ code: 'INVALID', field: 'items' });
    const { items: others } = await started();
    const foreign = { id: others[0]?.id, verdict: 'MET' };
    expect(await judging(foreign)).toMatchObject({ code: 'NOT_FOUND', field: 'items' });
    const stale = { id: begun.id, version: begun.version + 1, items: [one] };
    expect((await refused(clerk, 'judgeItems', stale)).code).toBe('CONFLICT');
    const { id, version } = begun;
    const stranger = await world.as('CLERK', '530502106');
    expect((await refused(stranger, 'judgeItems', { id, version, items: [one] })).code).toBe('NOT_FOUND');
  });

  it('leaves nothing of what was said with one that is refused', async () => {
    const [good, bad] = [
      { id: of['PRESENCE'], verdict: 'MET' },
      { id: of['QUANTITY'], value: 1 },
    ];
    await judging(good, bad);
    expect(await shown(clerk, begun.id, 'version items { verdict }')).toEqual({
      ...{ version: begun.version, items: begun.items.map(() => ({ verdict: null })) },
    });
  });

  it('says itself whether it is met, where there is something to count', async () => {
    const fresh = await started();
    const ids = byKind(fresh);
    await judge(clerk, fresh, [
      { id: ids['QUANTITY'], value: 39.99, unit: '平方米', dueOn: dayFrom(40) },
      { id: ids['DOCUMENT_SET'], presentDocuments: ['接待登记簿', '学习登记簿'] },
    ]);
    expect(await shown(clerk, fresh.id, 'items { verdict value unit presentDocuments dueOn }')).toMatchObject(
      {
        items: [
          { verdict: null },
          { verdict: 'NOT_MET', value: 39.99, unit: '平方米', dueOn: dayFrom(40) },
          { verdict: null },
          { verdict: 'NOT_MET', presentDocuments: ['接待登记簿', '学习登记簿'], dueOn: null },
          { verdict: null },
        ],
      },
    );
  });

  it('between two thresholds is met at both of them, and not beyond', async () => {
    let { id, version, items: listed } = await started({ kind: 'HOME' });
    for (const [value, verdict] of [
      [9.99, 'NOT_MET'],
      [10, 'MET'],
      [20.5, 'MET'],
      [20.51, 'NOT_MET'],
    ]) {
      ({ id, version } = await judge(clerk, { id, version }, [{ id: listed[0]?.id, value, unit: '平方米' }]));
      expect(await shown(clerk, id, 'items { verdict }'), String(value)).toEqual({ items: [{ verdict }] });
    }
  });
});

describe('an assessment', () => {
  const submitting = (wish: object) => refused(clerk, 'submitAssessment', wish);

  it('is submitted when every item is judged and one applies', async () => {
    const begun = await started();
    const { id } = begun;
    expect(await submitting({ id, version: begun.version })).toMatchObject({ code: 'INVALID', field: 'id' });
    const all = findings(begun.items);
    const { version } = await judge(clerk, begun, all.slice(1));
    const answer = await submitting({ id, version });
    expect(answer.message).toContain(items[0].text);
    expect(answer.message).not.toContain(items[1].text);
    const out = await started({ kind: 'HOME' });
    const none = await judge(clerk, out, [{ id: out.items[0]?.id, verdict: 'NOT_APPLICABLE', note: '租用' }]);
    expect(await submitting(none)).toMatchObject({ code: 'INVALID', field: 'id' });
  });

  it('names a day for each of its gaps', async () => {
    const begun = await started();
    const judged = await judge(clerk, begun, findings(begun.items));
    expect(await submitting(judged)).toMatchObject({ code: 'INVALID', field: 'gapsDueOn' });
    const past = { ...judged, gapsDueOn: dayFrom(-1) };
    expect(await submitting(past)).toMatchObject({ code: 'INVALID', field: 'gapsDueOn' });
    await does(clerk, 'submitAssessment', { ...judged, gapsDueOn: dayFrom(8) });
    expect(await shown(clerk, begun.id, 'gaps { item { text } dueOn }')).toEqual({
      ...{ gaps: [{ item: { text: '每季度接待选民不少于1次' }, dueOn: dayFrom(8) }] },
    });
  });

  it('that is submitted is neither judged nor submitted again', async () => {
    const submitted = await handIn(clerk, (await open()).id);
    const { id, version } = submitted;
    const said = { id, version, items: findings(submitted.items) };
    expect((await refused(clerk, 'judgeItems', said)).code).toBe('WRONG_STATE');
    expect((await submitting({ id, version })).code).toBe('WRONG_STATE');
    await does(clerk, 'withdrawAssessment', { id, version, reason: '重做' });
    const later = { id, version: version + 1 };
    expect((await submitting(later)).code).toBe('WRONG_STATE');
    expect((await refused(clerk, 'withdrawAssessment', { ...later, reason: '重做' })).code).toBe(
      'WRONG_STATE',
    );
  });

  it('is not submitted when another version has come into force for its day meanwhile', async () => {
    const begun = await started();
    const { id, version } = await judge(clerk, begun, findings(begun.items));
    const own = await published(clerk, '530502105', { label: '本镇', effectiveFrom: dayFrom(-2) });
    expect(await submitting({ id, version, gapsDueOn: dayFrom(9) })).toMatchObject({
      ...{ code: 'WRONG_STATE', field: 'standard' },
    });
    const ending = { id: own.id, version: own.version, on: dayFrom(0) };
    await does(clerk, 'endStandard', ending);
  });

  it('is withdrawn with a reason, and keeps the version it is judged by from being deleted', async () => {
    const { id, version } = await started();
    const giving = (reason: string) => refused(clerk, 'withdrawAssessment', { id, version, reason });
    expect(await giving(' ')).toMatchObject({ code: 'INVALID', field: 'reason' });
    const used = { id: standard.id, version: standard.version };
    expect((await refused(people.prefecture, 'discardStandard', used)).code).toBe('WRONG_STATE');
  });
});
