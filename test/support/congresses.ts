// Congresses with terms and deputies, made the way a clerk makes them.
import { dayText, today } from '../../src/core/day.ts';
import { recount } from './mend.ts';
import type { Person, World } from './world.ts';

/** The day so many days from today, like 2024-03-05. */
export const dayFrom = (days: number): string => dayText(new Date(today().getTime() + days * 86_400_000));

/** The first day of the terms that tests open, and the day they end: today lies well inside. */
export const termStart = dayFrom(-800);
export const termEnd = dayFrom(1_000);

export interface Named {
  readonly id: string;
  readonly version: number;
}

/** Does one mutation that takes an input, and answers what was asked of its result. Throws when it is refused. */
export async function does<Result = Named>(
  person: Person,
  mutation: string,
  input: object,
  fields = 'id version',
): Promise<Result> {
  const { data, errors } = await person.ask<{ done: Result }, object>(saying(mutation, fields), { input });
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; '));
  return data.done;
}

/** The code and the sentence that a mutation is refused with. Throws when it is not refused. */
export async function refused(
  person: Person,
  mutation: string,
  input: object,
): Promise<{ readonly code: string; readonly field: unknown; readonly message: string }> {
  const { data, errors } = await person.ask<{ done: object | null }, object>(saying(mutation, 'id'), {
    input,
  });
  const [error] = errors ?? [];
  if (!error) throw new Error(`${mutation} was not refused: ${JSON.stringify(data)}`);
  return { code: error.extensions.code, field: error.extensions['field'], message: error.message };
}

const saying = (mutation: string, fields: string): string => {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const type = inputOf[mutation] ?? input;
  return `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${fields} } }`;
};

const inputOf: Readonly<Record<string, string>> = {
  suspendDeputy: 'MoveMandateInput',
  restoreDeputy: 'MoveMandateInput',
  publishDuty: 'MoveDutyInput',
  finaliseDuty: 'MoveDutyInput',
};

/** A congress with a term in force, on record at a division. Answers the term. */
export async function seat(clerk: Person, division: string, term: object = {}): Promise<Named> {
  await does(clerk, 'constituteCongress', { division }, 'id');
  const usual = { number: 5, startsOn: termStart, endsOn: termEnd, seatQuota: 60 };
  return does(clerk, 'openTerm', { division, ...usual, ...term });
}

/** A deputy of a division's congress, elected with it unless said otherwise. */
export const elect = (clerk: Person, division: string, wish: object = {}): Promise<Named> =>
  does(clerk, 'electDeputy', {
    division,
    name: '李桂芳',
    gender: 'FEMALE',
    electoralUnit: '第一选区',
    manner: 'GENERAL',
    ...wish,
  });

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number with a right last digit, of a person who is not: the region 530502, born on a day, so manieth. */
export function identityNumber(order: number, born = '19800229'): string {
  const stem = `530502${born}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(stem[index]), 0);
  return `${stem}${'10X98765432'[sum % 11]}`;
}

/** Numbers of the roll-up of a division over this month, by the names they are asked under; null where it is not told. */
export async function counts(
  person: Person,
  code: string,
  fields: string,
): Promise<Readonly<Record<string, number>>> {
  const query = `query ($code: DivisionCode!, $month: String!) {
    division(code: $code) { rollup(period: { month: $month }) { ${fields} } }
  }`;
  type Rolled = { division: { rollup: Readonly<Record<string, number>> } };
  const { data, errors } = await person.ask<Rolled, object>(query, { code, month: dayFrom(0).slice(0, 7) });
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; '));
  return data.division.rollup;
}

/** How many differences there are between what is counted and what the records say: none is the law. */
export async function miscounted(world: World): Promise<number> {
  const rows = await world.arrange<{ n: number }>(`select count(*)::int as n from (${recount}) r`);
  return rows[0]?.n ?? -1;
}
