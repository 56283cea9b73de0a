// Breaks one policy or function at a time inside a transaction that is taken back, and looks through what is left of the wall.
import pg from 'pg';
import type { Walled } from './walled.ts';

/** A policy by which somebody's rows are written, as the database has it. */
export interface WritePolicy {
  readonly table: string;
  readonly name: string;
  readonly command: 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

export const writePolicies = ({ world, owned }: Walled): Promise<(WritePolicy & Record<string, unknown>)[]> =>
  world.sql(
    `select tablename::text as table, policyname::text as name, cmd as command, roles::text[] as roles, qual as using, with_check as check
     from pg_policies where schemaname = 'public' and cmd <> 'SELECT' and roles && '{renda_staff,renda_deputy}'
       and tablename = any($1) order by 1, 2`,
    [owned.map(({ table }) => table)],
  );

/** A policy by which somebody reads. */
export interface ReadPolicy {
  readonly table: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly using: string;
}

/** The policies by which a request reads rows that a division owns, unless they show everything anyway. */
export const readPolicies = ({ world, owned }: Walled): Promise<(ReadPolicy & Record<string, unknown>)[]> =>
  world.sql(
    `select tablename::text as table, policyname::text as name, roles::text[] as roles, qual as using
     from pg_policies where schemaname = 'public' and cmd = 'SELECT' and qual <> 'true'
       and roles && '{renda_reader,renda_staff,renda_deputy,renda_auditor}' and tablename = any($1)
     order by 1, 2`,
    [owned.map(({ table }) => table)],
  );

/** The ways to break a policy: each as what is altered, or null where it changes nothing. */
export const breaks: Readonly<Record<string, (policy: WritePolicy) => string | null>> = {
  'lets everything through': (policy) => altered(policy, policy.using && 'true', policy.check && 'true'),
  'forgets what is written': (policy) =>
    policy.using ? altered(policy, null, policy.check && 'true') : null,
  'reaches one further': (policy) => altered(policy, widened(policy.using), widened(policy.check)),
  'forgets who asks': (policy) => altered(policy, forgetful(policy.using), forgetful(policy.check)),
  'is not there': ({ name, table }) => `drop policy ${name} on ${table}`,
};

function altered(
  { name, table, command }: WritePolicy,
  using: string | null,
  check: string | null,
): string | null {
  const parts = [
    using !== null && command !== 'INSERT' ? `using (${using})` : '',
    check !== null && command !== 'DELETE' ? `with check (${check})` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `alter policy ${name} on ${table} ${parts.join(' ')}`;
}

/** The same range, but with the end that the trial sets as a wider one; null where there is none. */
function widened(text: string | null): string | null {
  if (!text?.includes('_to')) return null;
  return text.replaceAll(/'app\.(write|read|grant)_to'/g, "'app.wider_$1_to'");
}

/** The same, but for those whom it leaves out because it is about themselves; null where it leaves nobody out. */
const forgetful = (text: string | null): string | null =>
  text?.includes('is_own_card(card_id)')
    ? text.replaceAll(/NOT (?:public\.)?is_own_card\(card_id\)/g, 'true')
    : null;

export interface Breaking {
  /** What everything that is tried in this setting comes to, one line each with what it answers, with the wall as it is or broken. */
  tried(
    broken: string | null,
    role: string,
    settings: Readonly<Record<string, string>>,
    tries: readonly Try[],
  ): Promise<string[]>;
  close(): Promise<void>;
}

export interface Try {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `withLaws`: what stands in the way besides, when rows are changed, stays where it is. */
export async function openBreaking({ world }: Walled, withLaws = false): Promise<Breaking> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  return {
    tried: async (broken, role, settings, tries) => {
      const told: string[] = [];
      await client.query('begin');
      try {
        // The laws stand aside: they may be quicker than the wall, which is what is looked at.
        if (!withLaws) await client.query('set local session_replication_role = replica');
        if (broken) await client.query(broken);
        for (const [name, value] of Object.entries({ ...settings, role })) {
          await client.query('select set_config($1, $2, true)', [name, value]);
        }
        for (const { text, values } of tries) {
          await client.query('savepoint trying');
          try {
            const { rowCount, rows } = await client.query(text, [...values]);
            told.push(rows.length === 0 ? String(rowCount) : JSON.stringify(rows));
          } catch (error) {
            told.push(String((error as { code?: unknown }).code));
          }
          await client.query('rollback to savepoint trying');
        }
      } finally {
        await client.query('rollback');
      }
      return told;
    },
    close: () => client.end(),
  };
}
