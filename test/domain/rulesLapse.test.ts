// Rules that have lost what they add to lapse: for what is stored, and for appeals, as for what is shown.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
import { deputySeatIn } from '../support/marks.ts';
import { numberIn, rulesOf, settleScores, within } from '../support/scoring.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let own: Person;
let deputy: Named;
const county = '530502';

interface Shown {
  readonly computedAt: string | null;
  readonly total: string;
  readonly ruleSet: { readonly label: string };
  readonly ledger: { readonly edges: readonly { readonly node: Line }[] };
}
interface Line {
  readonly appealUntil: string | null;
  readonly mayAppeal: boolean;
  readonly attendance: { readonly id: string } | null;
}

const shown = async (): Promise<Shown> =>
  (
    await ask<{ node: { score: Shown } }>(
      own,
      `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { computedAt total ruleSet { label }
        ledger(first: 9) { edges { node { appealUntil mayAppeal attendance { id } } } } } } } }`,
      { id: deputy.id, on: within() },
    )
  ).node.score;

/** Rules as they were published in their time: nobody may publish any for so long ago. */
async function enacted(person: Person, division: string, wish: object): Promise<Named> {
  const made = await does(person, 'draftRuleSet', rulesOf(division, wish));
  await world.arrange(`update rule_set set state = 'PUBLISHED' where id = $1`, [numberIn(made.id)]);
  return made;
}

beforeAll(async () => {
  world = await openWorld();
  const province = await world.as('CLERK', '53');
  const clerk = await world.as('CLERK', county);
  await seat(clerk, county);
  deputy = await elect(clerk, county);
  const category = '活动';
  const open = { categories: [{ name: category, extensionCap: '9' }] };
  const items = [{ text: '参加活动一次2分', category, source: 'ATTENDANCE', points: '2' }];
  const before = {
    effectiveTo: dayFrom(-150),
    cycle: 'YEAR',
    windowFrom: null,
    windowTo: null,
    objectionDays: 5,
    appealDays: 0,
  };
  const first = await enacted(province, '53', { ...before, ...open, label: '省办法', items });
  await enacted(clerk, county, {
    ...{ label: '县补充', extends: first.id, cycle: 'YEAR', windowFrom: null, windowTo: null },
    items: [{ text: '另加3分', category, source: 'ATTENDANCE', points: '3', cap: '9' }],
  });
  const later = { effectiveFrom: dayFrom(-150), objectionDays: 5, appealDays: 30 };
  await enacted(province, '53', { ...later, ...open, label: '省新办法', items });
  await does(clerk, 'registerDeputy', { division: county, deputy: deputy.id, since: dayFrom(-300) }, 'id');
  const keeper = await world.as('KEEPER', county);
  const held = { division: county, type: 'INSPECTION', title: '视察', heldOn: within() };
  await does(keeper, 'recordActivity', { ...held, attendees: [deputy.id] });
  await world.sql(`begin; set local session_replication_role = replica;
    update attendance set recorded_at = now() - interval '10 days'; commit`);
  own = await deputySeatIn(world, deputy, county);
});
afterAll(() => world.close());

it('a score is stored that goes by the rules that are shown', async () => {
  expect(await shown()).toMatchObject({ total: '2', ruleSet: { label: '省新办法' } });
  await settleScores(world);
  const stored = await shown();
  expect(stored).toMatchObject({ total: '2', ruleSet: { label: '省新办法' } });
  expect(stored.computedAt).not.toBeNull();
});

it('an appeal is taken until the day that is shown', async () => {
  const [line] = (await shown()).ledger.edges;
  expect(line?.node).toMatchObject({ mayAppeal: true, appealUntil: dayFrom(25) });
  await does(own, 'appealAttendance', { attendance: line?.node.attendance?.id, ground: '当日未参加' });
});
