// Puts on record what a command changed: no seat did it, and the note says which command it was.
import type pg from 'pg';

export interface Commanded {
  readonly action: string;
  readonly target: string;
  readonly targetId?: number;
  /** How many, where it was more than one thing. */
  readonly lines?: number;
  /** The command, or what else made it. */
  readonly note: string;
  /** Where; the nation's, where it belongs to no division. */
  readonly divisionId?: number;
}

/** Adds the entry in the transaction that is open, under the import role. */
export async function noteCommand(client: pg.ClientBase, what: Commanded): Promise<void> {
  const { action, target, targetId = null, lines = null, note, divisionId = null } = what;
  await client.query(
    `insert into audit_entry (division_id, place, action, target, target_id, lines, note)
     select id, place, $2, $3, $4, $5, $6 from division where id = $1 or ($1::int is null and code = '0')`,
    [divisionId, action, target, targetId, lines, note],
  );
}
