// A database's definitions as text, one a line, as a dump would tell them: what may not change when data comes in.
import type pg from 'pg';

const queries = [
  `select 'column ' || c.oid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
     || case when attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
   from pg_attribute a join pg_class c on c.oid = attrelid left join pg_attrdef d on adrelid = attrelid and adnum = attnum
   where relkind in ('r', 'v') and relnamespace = any($1) and attnum > 0 and not attisdropped`,
  `select 'table ' || oid::regclass || ' ' || relkind::text || ' of ' || pg_get_userbyid(relowner) || ' rls ' || relrowsecurity
     || ' forced ' || relforcerowsecurity || coalesce(' with ' || reloptions::text, '') || ' granted ' || coalesce(relacl::text, '')
   from pg_class where relkind in ('r', 'v', 'S') and relnamespace = any($1)`,
  `select 'index ' || pg_get_indexdef(indexrelid) || case when indisvalid and indisready then '' else ' invalid' end
     || case when indisclustered then ' clustered' else '' end || case when indisreplident then ' identity' else '' end
   from pg_index join pg_class c on c.oid = indexrelid where relnamespace = any($1)`,
  `select 'constraint ' || conname || ' on ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
     || case when convalidated then '' else ' unproven' end
   from pg_constraint where connamespace = any($1) and conrelid <> 0`,
  `select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || tgenabled::text
   from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = any($1) and not tgisinternal`,
  // What guards the keys has names that are numbers.
  `select 'key trigger on ' || tgrelid::regclass || ' for ' || conname || ' ' || tgfoid::regproc || ' ' || tgenabled::text || ' ' || tgtype
   from pg_trigger t join pg_constraint k on k.oid = tgconstraint where connamespace = any($1) and tgisinternal`,
  `select 'policy ' || polname || ' on ' || polrelid::regclass || ' ' || polcmd::text || ' ' || polroles::regrole[]::text
     || coalesce(' using ' || pg_get_expr(polqual, polrelid), '') || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
   from pg_policy join pg_class c on c.oid = polrelid where relnamespace = any($1)`,
  `select 'function ' || p.oid::regprocedure || ' of ' || pg_get_userbyid(proowner) || ' ' || md5(pg_get_functiondef(p.oid))
     || ' granted ' || coalesce(proacl::text, '')
   from pg_proc p where pronamespace = any($1) and prokind in ('f', 'p')`,
];

/** The definitions of the product's schemas, sorted. */
export async function definitionsOf(client: pg.ClientBase): Promise<string[]> {
  const lines: string[] = [];
  for (const query of queries) {
    const sql = query.replaceAll('$1', "array['public', 'tally']::regnamespace[]");
    const { rows } = await client.query<{ line: string }>(`select x.line from (${sql}) x (line)`);
    lines.push(...rows.map(({ line }) => line));
  }
  return lines.sort();
}

/** Refuses with a sentence when definitions are no longer what they were. */
export function demandSame(before: readonly string[], after: readonly string[]): void {
  const lost = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  if (lost.length + come.length === 0) return;
  const told = [...lost.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)].join('\n');
  throw new Error(`The database's definitions are not what they were:\n${told}`);
}
