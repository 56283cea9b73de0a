// Every permit of the gate is asked, of everybody, wherever the printed table says so: one that lets all through, or nobody, is noticed.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { Permit } from '../../src/graph/permit.ts';
import { permitsOf } from '../../src/graph/guard.ts';
import { plainSchema } from '../../src/schema.ts';
import { askingOf } from '../support/everyField.ts';
import { openWalled, type Walled } from '../support/walled.ts';
import type { Person } from '../support/world.ts';

let walled: Walled;
const people = new Map<Role | 'ANYONE', Person>();
const code = '110101';

beforeAll(async () => {
  walled = await openWalled();
  for (const role of ['ANALYST', 'CLERK', 'KEEPER', 'DEPUTY', 'AUDITOR'] as const) {
    const personId = role === 'DEPUTY' ? walled.at(code).id : undefined;
    people.set(role, await walled.world.as(role, code, personId));
  }
  people.set('ANYONE', walled.world.anonymous);
});
afterAll(() => walled.close());

interface Line {
  readonly type: string;
  readonly field: string;
  readonly permit: string;
  readonly who: string;
}

/** The printed table, which people read. */
const lines: readonly Line[] = readFileSync(new URL('../house/guards.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, type = '', field = '', permit = '', who = ''] =
      /^(\w+)\.(\w+) → (\S+) \((.*)\)$/.exec(line) ?? [];
    return type === '' ? [] : [{ type, field, permit, who }];
  });

function mayTouch({ who }: Line, role: Role | 'ANYONE'): boolean {
  if (who === 'anyone') return true;
  if (role === 'ANYONE') return false;
  return who === 'any seat' || who.split(', ').includes(role.toLowerCase());
}

/** Whether the gate stops somebody at a field, told by the path of the refusal; null where the field is not reached. */
async function isStopped({ type, field }: Line, role: Role | 'ANYONE'): Promise<boolean | null> {
  const { query, path } = askingOf(type, field, walled.at(code));
  const { errors, data } = (await people.get(role)?.ask<object, object>(query)) ?? {};
  // What is no operation at all is answered by no gate.
  const unread = errors?.find(({ extensions }) => 'reason' in extensions);
  if (unread) throw new Error(`${query}: ${unread.message}`);
  // Rules behind the gate forbid as well, in words of their own.
  const stop = errors?.find(({ message }) => /^(?:This is for the roles|Sign in first)/.test(message));
  if (stop) return (stop.path?.length ?? 0) >= path ? true : null;
  if (path === 1) return false;
  // Reached, if what it hangs on is there.
  return data && JSON.stringify(data).includes(`"${field}"`) ? false : null;
}

const everybody = ['ANALYST', 'CLERK', 'KEEPER', 'DEPUTY', 'AUDITOR', 'ANYONE'] as const;
const everyPermit = [
  ...new Set([...permitsOf(plainSchema).values()].flatMap((fields) => [...fields.values()])),
];

it('the table has every permit', () => {
  expect([...new Set(lines.map(({ permit }) => permit))].sort()).toEqual(
    everyPermit.map(({ name }) => name).sort(),
  );
});

/** Who does not come to a field, and cannot be stopped there. */
const unreached = new Map<string, (typeof everybody)[number][]>();

describe.each(everybody)('%s', (role) => {
  it('is stopped where the table says so, and nowhere else', async () => {
    const wrong: string[] = [];
    for (const line of lines) {
      const stopped = await isStopped(line, role);
      const field = `${line.type}.${line.field}`;
      if (stopped === null) unreached.set(field, [...(unreached.get(field) ?? []), role]);
      if (stopped !== null && stopped === mayTouch(line, role)) wrong.push(`${line.type}.${line.field}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('whoever does not come to a field is stopped on the way to it, or does not see what it hangs on', () => {
  const seated = [...unreached].map(([field, roles]) => [field, roles.filter((role) => role !== 'ANYONE')]);
  expect(Object.fromEntries(seated.filter(([, roles]) => roles?.length !== 0))).toEqual({
    // Stopped at what leads to it.
    'DeputyContact.phone': ['ANALYST', 'KEEPER', 'AUDITOR'],
    'RevealedContact.phone': ['ANALYST', 'KEEPER', 'DEPUTY', 'AUDITOR'],
    // The wall shows them none of it: of groups nothing to a deputy, of records nothing to an auditor.
    'DeputyGroup.score': ['DEPUTY', 'AUDITOR'],
    'Message.phone': ['ANALYST', 'DEPUTY', 'AUDITOR'],
    'ScoreExemption.endedReason': ['AUDITOR'],
    'ScoreExemption.kind': ['AUDITOR'],
    'ScoreExemption.reason': ['AUDITOR'],
    'Station.assessment': ['AUDITOR'],
    'Station.messages': ['AUDITOR'],
    'Station.publicCode': ['AUDITOR'],
    'Station.use': ['AUDITOR'],
  });
  // Without an account nothing is asked by an id: all that is no root field is out of reach, and nothing else.
  const isInner = ({ type }: Line) => !['Mutation', 'Query'].includes(type);
  const isOutOfReach = ({ type, field }: Line) =>
    unreached.get(`${type}.${field}`)?.includes('ANYONE') === true;
  expect(lines.filter(isOutOfReach)).toEqual(lines.filter(isInner));
});

describe('a permit', () => {
  const broken = async (permit: Permit, allows: Permit['allows'], work: () => Promise<boolean>) => {
    const held = permit.allows;
    Object.assign(permit, { allows });
    try {
      return await work();
    } finally {
      Object.assign(permit, { allows: held });
    }
  };
  const isNoticed = async (permit: Permit): Promise<boolean> => {
    for (const line of lines.filter((each) => each.permit === permit.name)) {
      for (const role of everybody) {
        const stopped = await isStopped(line, role);
        if (stopped !== null && stopped === mayTouch(line, role)) return true;
      }
    }
    return false;
  };

  it('that lets everybody through is noticed', async () => {
    const survivors: string[] = [];
    for (const permit of everyPermit) {
      if (
        !(await broken(
          permit,
          () => true,
          () => isNoticed(permit),
        ))
      )
        survivors.push(permit.name);
    }
    // All but the last are open to all as they are; of that one, who has no seat is told the same by the field itself.
    expect(survivors).toEqual(['message:leave', 'message:follow', 'station:look', 'seat:self']);
  });

  it('that lets nobody through is noticed', async () => {
    const none = () => new Refusal('FORBIDDEN', 'This is for the roles of nobody.');
    const survivors: string[] = [];
    for (const permit of everyPermit) {
      if (!(await broken(permit, none, () => isNoticed(permit)))) survivors.push(permit.name);
    }
    expect(survivors).toEqual([]);
  });
});
