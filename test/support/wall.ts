// What stands behind the wall: the tables that divisions own, and the keys between them, as the database has them.
import type { World } from './world.ts';

export interface Owned {
  /** With its schema where that is not public. */
  readonly table: string;
  readonly key: string;
  readonly isEnabled: boolean;
  readonly isForced: boolean;
}

/** The tables whose rows belong to a division, that is, have its id and its place. */
export const ownedTables = (world: World): Promise<Owned[]> =>
  world.sql<Owned & Record<string, unknown>>(`
    select c.oid::regclass::text as table, c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
      (select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by a.attnum limit 1) as key
    from pg_class c
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace in ('public'::regnamespace, 'tally'::regnamespace)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'division_id' and not a.attisdropped)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'place' and not a.attisdropped)
    order by 1`);

export interface Key {
  readonly name: string;
  readonly from: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly targets: readonly string[];
  readonly isDeferrable: boolean;
  readonly cascades: boolean;
}

/** The foreign keys of owned tables. */
export const keysBetween = (world: World): Promise<Key[]> =>
  world.sql<Key & Record<string, unknown>>(`
    select k.conname::text as name, k.conrelid::regclass::text as from, k.confrelid::regclass::text as to,
      k.condeferrable as "isDeferrable", k.confupdtype = 'c' as cascades,
      array(select a.attname::text from unnest(k.conkey) with ordinality u (n, o)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by o) as columns,
      array(select a.attname::text from unnest(k.confkey) with ordinality u (n, o)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by o) as targets
    from pg_constraint k
    where k.contype = 'f' and k.conparentid = 0 and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'place')
      and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'division_id')
    order by 2, k.conkey`);

/** Tables whose rows anybody may see, so that a key to them needs no division. */
const catalogues = new Set(['deputy_card', 'account', 'person']);

/**
 * OWNER: to the division it belongs to. SAME: both rows belong to one division. UP: the target may belong to one above,
 * and the key carries that division. PUBLIC: the target is a catalogue or a public card.
 */
export function classOf({
  from,
  columns,
  to,
  targets,
}: Key): 'OWNER' | 'SAME' | 'UP' | 'PUBLIC' | 'UNGUARDED' {
  const pairs = new Map(columns.map((column, at) => [targets[at], column]));
  const ownDivision = to === 'division' ? pairs.get('id') : pairs.get('division_id');
  const place = pairs.get('place');
  if (ownDivision === 'division_id' && place === 'place') return to === 'division' ? 'OWNER' : 'SAME';
  if (ownDivision !== undefined && place !== undefined) return 'UP';
  return catalogues.has(to) && from !== to ? 'PUBLIC' : 'UNGUARDED';
}
