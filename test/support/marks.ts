// A congress whose rules count marks, whoever gives them, and what is seen of them.
import { does, elect, type Named, seat } from './congresses.ts';
import { enact, numberIn, scoreOf, settleScores, within } from './scoring.ts';
import { node } from './town.ts';
import type { Person, World } from './world.ts';

export const matter = '年度民主评议';

/** An item that counts marks of these kinds by these weights. */
export const marks = (assessors: Readonly<Record<string, string>>, wish: object = {}) => ({
  ...{ text: '民主评议', matter, source: 'MARKS', measure: 'MEAN', points: '1' },
  ...{ amountFrom: '0', amountTo: '100' },
  assessors: Object.entries(assessors).map(([kind, weight]) => ({ kind, weight })),
  ...wish,
});

export interface Place {
  readonly code: string;
  readonly clerk: Person;
  readonly deputy: Named;
  readonly term: Named;
  /** What it takes to give the deputy a mark, that of the committee unless said otherwise. */
  said(wish?: object): object;
  give(wish?: object): Promise<Named>;
  total(on?: string): Promise<string | undefined>;
  /** The total as it is read off the records, and as it is stored. */
  totals(on?: string): Promise<readonly (string | undefined)[]>;
}

/** A congress of its own with one deputy and rules, where nobody has given a mark yet. */
export async function placeIn(
  world: World,
  code: string,
  wish: object = {},
  about: object = {},
): Promise<Place> {
  const clerk = await world.as('CLERK', code);
  const term = await seat(clerk, code);
  const deputy = await elect(clerk, code, about);
  await enact(clerk, code, { items: [marks({ COMMITTEE: '1' })], ...wish });
  const total = async (on = within()) => (await scoreOf(clerk, deputy, on))?.total;
  const said = (more: object = {}) => ({
    ...{ division: code, deputy: deputy.id, matter, on: within(), assessor: 'COMMITTEE', points: '80' },
    ...more,
  });
  return {
    ...{ code, clerk, deputy, term, total, said },
    give: (more) => does(clerk, 'giveAppraisal', said(more)),
    totals: async (on) => {
      const told = await total(on);
      await settleScores(world);
      return [told, await total(on)];
    },
  };
}

/** Seats of a deputy, on an account of its own or on that of another seat. */
export async function deputySeatIn(world: World, deputy: Named, code: string, of?: Person): Promise<Person> {
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(deputy.id),
  ]);
  if (!of) return world.as('DEPUTY', code, row?.id);
  await world.arrange(
    `insert into seat (division_id, place, account_id, role, person_id)
     select s.division_id, s.place, s.account_id, 'DEPUTY', $2 from seat s where s.id = $1`,
    [of.seatId, row?.id],
  );
  return of;
}

export interface Seen extends Named {
  readonly assessor: string;
  readonly points: string;
  readonly mayCorrect: boolean;
}

/** The marks of a deputy that somebody sees, latest first. */
export async function marksSeenBy(person: Person, deputy: Named): Promise<Seen[]> {
  const fields = 'appraisals(first: 20) { edges { node { id version assessor points mayCorrect } } }';
  const found = await node(person, 'Deputy', deputy.id, fields);
  const seen = found?.['appraisals'] as { edges: { node: Seen }[] } | undefined;
  return (seen?.edges ?? []).map(({ node: mark }) => mark);
}

/** The first township of a county. */
export async function townOf(world: World, county: string): Promise<string> {
  const [found] = await world.sql<{ code: string }>(
    `select code from division where code like $1 || '%' and level = 'TOWNSHIP' order by code limit 1`,
    [county],
  );
  return found?.code ?? '';
}
