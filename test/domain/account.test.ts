// Seats: who I am, what I may give, and how soon a withdrawal bites.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;

beforeAll(async () => {
  world = await openWorld();
  county = await world.as('CLERK', '610902');
});
afterAll(() => world.close());

interface Seat {
  id: string;
  version: number;
  account: string;
  role: string;
}

const grantSeat = /* GraphQL */ `
  mutation ($input: GrantSeatInput!) {
    grantSeat(input: $input) { id version account role division { code } withdrawnAt }
  }`;
const withdrawSeat = /* GraphQL */ `
  mutation ($input: WithdrawSeatInput!) {
    withdrawSeat(input: $input) { id version withdrawnAt }
  }`;
const grant = (person: Person, input: object) =>
  person.ask<{ grantSeat: Seat }, object>(grantSeat, { input });
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) =>
  answer.errors?.[0]?.extensions.code;

describe('the viewer', () => {
  it('is told the account, the role, the place and what may be done', async () => {
    const { data } = await county.ask<{ viewer: { permissions: string[] } }, object>(
      '{ viewer { account role division { code fullName } permissions } }',
    );
    expect(data?.viewer).toMatchObject({
      role: 'CLERK',
      division: { code: '610902', fullName: '陕西省安康市汉滨区' },
    });
    expect(data?.viewer.permissions).toEqual(
      expect.arrayContaining(['division:read', 'seat:grant', 'activity:record']),
    );
    expect(data?.viewer.permissions).not.toContain('audit:read');
  });

  it('is nobody without a token', async () => {
    const answer = await world.anonymous.ask('{ viewer { account } }');
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  });
});

describe('granting a seat', () => {
  it('lets its holder in at once, with no more than it gives', async () => {
    const { data } = await grant(county, { account: 'zhang.min', role: 'KEEPER', division: '610902120' });
    expect(data?.grantSeat).toMatchObject({
      account: 'zhang.min',
      role: 'KEEPER',
      division: { code: '610902120' },
    });
    const [row] = await world.sql<{ id: number }>(
      `select s.id from seat s join account a on a.id = s.account_id where a.name = 'zhang.min'`,
    );
    const keeper = world.with(await world.tokens.sign('zhang.min', row?.id ?? 0, 600));
    const viewer = await keeper.ask<{ viewer: object }, object>('{ viewer { role division { code } } }');
    expect(viewer.data?.viewer).toEqual({ role: 'KEEPER', division: { code: '610902120' } });
    expect(codeOf(await grant(keeper, { account: 'another', role: 'KEEPER', division: '610902120' }))).toBe(
      'FORBIDDEN',
    );
  });

  it.each([
    ['the neighbour', '510311'],
    ['the prefecture above', '6109'],
    ['the nation', '0'],
    ['a place that is not', '999999'],
  ])('is refused for %s: it is not there', async (_where, division) => {
    expect(codeOf(await grant(county, { account: 'somebody', role: 'CLERK', division }))).toBe('NOT_FOUND');
  });

  it.each([
    ['x', 'KEEPER', '610902120', 'INVALID'],
    ['bad name!', 'KEEPER', '610902120', 'INVALID'],
    ['good.name', 'DEPUTY', '610902120', 'INVALID'],
  ])('is refused for %s as %s', async (account, role, division, code) => {
    expect(codeOf(await grant(county, { account, role, division }))).toBe(code);
  });

  it.each(['ANALYST', 'KEEPER', 'DEPUTY', 'AUDITOR'] as const)('is refused to the role %s', async (role) => {
    const person = await world.as(role, '610902');
    const answer = await grant(person, { account: 'somebody', role: 'ANALYST', division: '610902' });
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(answer.data).toEqual({ grantSeat: null });
  });

  it('is refused for oneself, and for an auditor, who is appointed from outside', async () => {
    const mine = (await county.ask<{ viewer: { account: string } }, object>('{ viewer { account } }')).data
      ?.viewer.account;
    expect(codeOf(await grant(county, { account: mine, role: 'KEEPER', division: '610902120' }))).toBe(
      'FORBIDDEN',
    );
    expect(codeOf(await grant(county, { account: 'auditor.li', role: 'AUDITOR', division: '610902' }))).toBe(
      'FORBIDDEN',
    );
  });

  it('may give a seat further down from above, and only there', async () => {
    const province = await world.as('CLERK', '61');
    const { data } = await grant(province, { account: 'ankang', role: 'CLERK', division: '6109' });
    expect(data?.grantSeat.role).toBe('CLERK');
    expect(codeOf(await grant(province, { account: 'elsewhere', role: 'CLERK', division: '5103' }))).toBe(
      'NOT_FOUND',
    );
  });

  it('does nothing more when it is sent again with its key, and refuses the key for anything else', async () => {
    const input = { account: 'once', role: 'KEEPER', division: '610902120', idempotencyKey: 'grant-once-1' };
    const first = await grant(county, input);
    const again = await grant(county, input);
    expect(again.data).toEqual(first.data);
    const [count] = await world.sql<{ n: string }>(
      `select count(*) as n from seat s join account a on a.id = s.account_id where a.name = 'once'`,
    );
    expect(count?.n).toBe('1');
    expect(codeOf(await grant(county, { ...input, role: 'CLERK' }))).toBe('KEY_REUSED');
    expect(codeOf(await grant(county, { ...input, idempotencyKey: 'short' }))).toBe('INVALID');
  });

  it('has one effect however many times it is sent at once', async () => {
    const input = {
      account: 'at.once',
      role: 'KEEPER',
      division: '610902120',
      idempotencyKey: 'grant-at-once',
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => grant(county, input)));
    expect(new Set(answers.map((answer) => answer.data?.grantSeat.id)).size).toBe(1);
    const [count] = await world.sql<{ n: string }>(
      `select count(*) as n from seat s join account a on a.id = s.account_id where a.name = 'at.once'`,
    );
    expect(count?.n).toBe('1');
  });
});

describe('withdrawing a seat', () => {
  it('bites on the next operation, once, and for the version that was read', async () => {
    const { data } = await grant(county, { account: 'leaver', role: 'CLERK', division: '610902120' });
    const [row] = await world.sql<{ id: number }>(
      `select s.id from seat s join account a on a.id = s.account_id where a.name = 'leaver'`,
    );
    const leaver = world.with(await world.tokens.sign('leaver', row?.id ?? 0, 600));
    expect(codeOf(await leaver.ask('{ viewer { account } }'))).toBeUndefined();
    const seat = data?.grantSeat;
    const withdraw = (version: number, reason = '调离') =>
      county.ask<{ withdrawSeat: object }, object>(withdrawSeat, {
        input: { id: seat?.id, version, reason },
      });
    const stale = await withdraw(7);
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', version: 1 });
    expect(codeOf(await withdraw(1, ' '))).toBe('INVALID');
    expect((await withdraw(1)).data?.withdrawSeat).toMatchObject({ version: 2 });
    expect(codeOf(await leaver.ask('{ viewer { account } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await withdraw(2))).toBe('WRONG_STATE');
  });

  it('is refused for the auditor, who watches the clerk', async () => {
    const auditor = await world.as('AUDITOR', '610902');
    const id = Buffer.from(`Seat:${auditor.seatId}`).toString('base64');
    expect(codeOf(await county.ask(withdrawSeat, { input: { id, version: 1, reason: 'x' } }))).toBe(
      'FORBIDDEN',
    );
  });

  it('is refused for seats one cannot see', async () => {
    const other = await world.as('CLERK', '510311');
    const mine = await grant(county, { account: 'stays', role: 'KEEPER', division: '610902120' });
    const answer = await other.ask(withdrawSeat, {
      input: { id: mine.data?.grantSeat.id, version: 1, reason: 'x' },
    });
    expect(codeOf(answer)).toBe('NOT_FOUND');
    expect(
      codeOf(await other.ask(withdrawSeat, { input: { id: 'nonsense', version: 1, reason: 'x' } })),
    ).toBe('NOT_FOUND');
  });
});

describe('the audit', () => {
  const query =
    '{ division(code: "610902120") { auditEntries(first: 100) { edges { node { action target } } } seats { totalCount } } }';

  it('tells the auditor who did what, and nobody else', async () => {
    const auditor = await world.as('AUDITOR', '6109');
    const { data } = await auditor.ask<
      { division: { auditEntries: { edges: { node: { action: string } }[] } } },
      object
    >(query);
    const actions = data?.division.auditEntries.edges.map((edge) => edge.node.action);
    expect(actions).toEqual(expect.arrayContaining(['grantSeat', 'withdrawSeat']));
    const refused = await county.ask<{ division: { auditEntries: null } }, object>(query);
    expect(refused.data?.division.auditEntries).toBeNull();
    expect(codeOf(refused)).toBe('FORBIDDEN');
  });

  it('shows an auditor elsewhere nothing', async () => {
    const auditor = await world.as('AUDITOR', '5103');
    const { data } = await auditor.ask<
      { division: { auditEntries: { edges: object[] }; seats: object } },
      object
    >(query);
    expect(data?.division).toEqual({ auditEntries: { edges: [] }, seats: { totalCount: 0 } });
  });
});
