// What the log tells of a fault: what it was and where, and nothing of what was sent.
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultTold, sentenceOf } from '../../src/graph/faultTold.ts';
import type { Client } from '../../src/store/client.ts';
import { identityNumber, seat } from '../support/congresses.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const town = '530502105';
const phone = '13887504321';
const number = identityNumber(7);
/** What of a person would be told, whole or in part. */
const secret = new RegExp(`段玉梅|${phone}|138 ?8750|${number}|${number.slice(6, 14)}`);

const lines: string[] = [];
let world: World;
let clerk: Person;
/** Whether the client is asked for what it does not know, as a slip in the code would. */
let slips = false;

const slipping = (client: Client): Client =>
  client.$extends({
    query: {
      deputyContact: {
        create: ({ args, query }) => query(slips ? ({ ...args, include: { nobody: true } } as never) : args),
      },
    },
  }) as unknown as Client;

beforeAll(async () => {
  const stream = new PassThrough();
  stream.on('data', (line) => lines.push(String(line)));
  world = await openWorld('nation', { http: { log: { level: 'debug', stream } }, between: slipping });
  clerk = await world.as('CLERK', '530502');
  await seat(clerk, town);
});
afterAll(() => world.close());

interface Line {
  readonly msg: string;
  readonly id?: string;
  readonly err?: ReturnType<typeof faultTold>;
}

/** What the log says while somebody is elected, which meets a fault: the line of it, and all lines. */
async function electing(): Promise<{ fault: Line | undefined; said: string }> {
  lines.length = 0;
  const { body } = await world.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${clerk.token}` },
    payload: {
      query: 'mutation ($input: ElectDeputyInput!) { electDeputy(input: $input) { id } }',
      variables: {
        input: {
          division: town,
          name: '段玉梅',
          gender: 'FEMALE',
          electoralUnit: '第一选区',
          manner: 'GENERAL',
          phone,
          identityNumber: number,
        },
      },
    },
  });
  const answer: { errors?: { extensions: { code: string; id: string } }[] } = JSON.parse(body);
  const { code, id } = answer.errors?.[0]?.extensions ?? {};
  expect(code, body).toBe('INTERNAL');
  const said = lines.join('');
  const fault = lines.map((line): Line => JSON.parse(line)).find((line) => line.id === id);
  return { fault, said };
}

/** The same while the database is so. */
async function electingWhile(does: string, undoes: string): ReturnType<typeof electing> {
  await world.sql(does);
  try {
    return await electing();
  } finally {
    await world.sql(undoes);
  }
}

const raising = (what: string): [string, string] => [
  `create function spoil() returns trigger language plpgsql as $$ begin raise exception ${what}; end $$;
   create trigger spoil before insert on deputy_contact for each row execute function spoil()`,
  'drop trigger spoil on deputy_contact; drop function spoil()',
];

describe('of a fault in a mutation with a telephone and an identity number the log tells the place and neither', () => {
  it('when the client of the database is asked for what it does not know', async () => {
    slips = true;
    const { fault, said } = await electing().finally(() => {
      slips = false;
    });
    expect(fault?.err).toMatchObject({
      type: 'PrismaClientValidationError',
      message:
        'Unknown field `nobody` for include statement on model `DeputyContact`. Available options are marked with ?.',
      stack: expect.stringContaining('src/domain/election/store.ts'),
    });
    expect(said).not.toMatch(secret);
  });

  it('when a column is missing from what is written', async () => {
    const { fault, said } = await electingWhile(
      'alter table deputy_contact add column more int not null',
      'alter table deputy_contact drop column more',
    );
    expect(fault?.err).toMatchObject({
      type: 'PrismaClientKnownRequestError',
      code: 'P2011',
      message: 'Null constraint violation on the (not available)',
      database: {
        code: '23502',
        message: 'null value in column "more" of relation "deputy_contact" violates not-null constraint',
      },
      stack: expect.stringContaining('src/domain/election/store.ts'),
    });
    expect(said).not.toMatch(secret);
  });

  it('when the database names a value in its sentence, in its detail or in its hint', async () => {
    const values = `'Cannot reach % of %', new.phone, (select name from deputy_card where id = new.mandate_id)`;
    const { fault, said } = await electingWhile(
      ...raising(
        `${values} using errcode = '22P02', detail = 'Key (phone)=(' || new.phone || ')', hint = new.phone`,
      ),
    );
    expect(fault?.err?.message).toBe('Invalid input value: Cannot reach … of …');
    expect(fault?.err?.database).toEqual({ code: '22P02', message: 'Cannot reach … of …' });
    expect(said).not.toMatch(secret);
  });
});

describe('the sentence of a fault', () => {
  it.each([
    [`invalid input syntax for type bigint: "${phone}"`, 'invalid input syntax for type bigint: …'],
    ['value "zhang san" is out of range for type integer', 'value …'],
    [
      'duplicate key value violates unique constraint "person_identity_hash_key"',
      'duplicate key value violates unique constraint "person_identity_hash_key"',
    ],
    [`Key (phone)=(${phone}) already exists.`, 'Key (phone) …'],
    [`Failing row contains (7, zhang san, ${phone}).`, 'Failing row …'],
    [`Unexpected token 'z', "zhang san" is not valid JSON`, 'Unexpected token …'],
    [
      "Cannot read properties of undefined (reading 'phone')",
      "Cannot read properties of undefined (reading 'phone')",
    ],
    [`String cannot represent value: { phone: 1 }`, 'String cannot represent value: …'],
    ["Can't reach database server", "Can't reach database server"],
    [`No person is known by ${number} 段玉梅`, 'No person is known by … …'],
    ['138 8750 4321, 138-8750-4321', '…, …'],
  ])('%s', (message, told) => {
    expect(sentenceOf(message)).toBe(told);
  });

  it('holds nothing of what was quoted in it, whatever that was', () => {
    fc.assert(
      fc.property(fc.string(), (sent) => {
        expect(sentenceOf(`invalid input value for enum "Gender": "${sent}"`)).toBe(
          'invalid input value for enum "Gender": …',
        );
      }),
    );
  });
});

it('a stack is told without the message it begins with, though that were made to look like one', () => {
  const told = faultTold(new Error(`amiss\n    at zhang.san (138:1:1)\n\nat last`));
  expect(told.message).toBe('at last');
  expect(told.stack).toContain('faultsLogged.test.ts');
  expect(told.stack).not.toContain('zhang');
});

it('what lies behind a fault is told the same way, and so is whatever else was thrown', () => {
  const cause = Object.assign(new pg.DatabaseError(`Key "${phone}"`, 1, 'error'), {
    code: '23P01',
    detail: `Key (phone)=(${phone})`,
  });
  const many = new AggregateError([cause, `No ${phone}`, { phone }], 'All', { cause });
  const told = faultTold(many);
  expect(told).toMatchObject({
    type: 'AggregateError',
    message: 'All',
    cause: { message: 'Key …', code: '23P01' },
    errors: [
      { type: 'error', code: '23P01' },
      { type: 'string', message: 'No …' },
      { type: 'object', message: '' },
    ],
  });
  expect(JSON.stringify(told)).not.toMatch(secret);
});
