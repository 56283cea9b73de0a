// The standards that places made public, out of their files, for owners that have none of their own.
import type pg from 'pg';
import { dayText } from '../core/day.ts';
import { connected, importing } from './bulk.ts';
import { dataFile } from './files.ts';
import { type ListFile, readStandards } from './standardFiles.ts';

interface Owner {
  readonly id: number;
  readonly place: string;
}

/** Inserts a row of named columns. Answers its id. */
async function insertRow(
  client: pg.ClientBase,
  table: 'standard' | 'standard_item',
  row: Readonly<Record<string, unknown>>,
): Promise<number> {
  const columns = Object.keys(row).join(', ');
  const { rows } = await client.query<{ id: number }>(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb) returning id`,
    [JSON.stringify(row)],
  );
  return rows[0]?.id ?? 0;
}

const dayOrNull = (day: Date | null): string | null => (day === null ? null : dayText(day));

/** Writes a list as a version of its owner's, and publishes it where its file says so. */
async function write(
  client: pg.ClientBase,
  { draft, state }: ListFile,
  owner: Owner,
  shared: { readonly number: number; readonly is_synthetic: boolean },
): Promise<void> {
  const { label, title, document, publisher, url, note, kinds, items } = draft;
  const owned = { division_id: owner.id, place: owner.place };
  const standardId = await insertRow(client, 'standard', {
    ...{
      ...owned,
      ...shared,
      label,
      title,
      document,
      publisher,
      url,
      note,
      kinds,
      state: 'DRAFT',
      version: 1,
    },
    is_model: draft.isModel,
    published_on: dayOrNull(draft.publishedOn),
    effective_from: dayOrNull(draft.effectiveFrom),
    effective_to: dayOrNull(draft.effectiveTo),
    extension_topics: draft.extensionTopics,
    star_bands: draft.starBands,
    validity_months: draft.validityMonths,
    village_deputies: draft.villageDeputies,
  });
  for (const [index, item] of items.entries()) {
    const { isRequired, thresholdTo, activityTypes, ...said } = item;
    await insertRow(client, 'standard_item', {
      ...{ ...owned, ...said, standard_id: standardId, number: index + 1 },
      ...{ is_required: isRequired, threshold_to: thresholdTo, activity_types: activityTypes },
    });
  }
  if (state === 'PUBLISHED') {
    await client.query(`update standard set state = 'PUBLISHED' where id = $1`, [standardId]);
  }
}

/** Owners, by code, that have no standard; where the demo plays, only those with its stations. */
async function ownersWithout(
  client: pg.ClientBase,
  lists: readonly ListFile[],
  isDemo: boolean,
): Promise<Map<string, Owner>> {
  const { rows } = await client.query<Owner & { code: string }>(
    `select code, id, place::text as place from division d
     where code = any($1) and not exists (select from standard s where s.division_id = d.id)
       and (not $2 or exists (select from station s where s.is_synthetic and s.place >= d.place and s.place < d.place_end))`,
    [lists.map(({ owner }) => owner), isDemo],
  );
  return new Map(rows.map(({ code, ...owner }) => [code, owner]));
}

async function load(client: pg.ClientBase, lists: readonly ListFile[], isDemo: boolean): Promise<number> {
  const owners = await ownersWithout(client, lists, isDemo);
  const written = new Map<string, number>();
  let count = 0;
  for (const list of lists) {
    const owner = owners.get(list.owner);
    if (!owner) continue;
    const line = `${list.owner} ${list.draft.label}`;
    const number = (written.get(line) ?? 0) + 1;
    written.set(line, number);
    await write(client, list, owner, { number, is_synthetic: isDemo });
    count += 1;
  }
  return count;
}

/**
 * Loads the lists of data/standards for the divisions that have no standard yet, and with the demo those that it lets
 * its places adopt; leaves alone who has one. Answers how many it loaded.
 * @param ownerUrl a login that may take the import role
 * @param demo whether the demo's own are loaded too
 */
export async function loadStandards(ownerUrl: string, { demo }: { readonly demo: boolean }): Promise<number> {
  const folder = dataFile('standards');
  const lists = await readStandards(folder);
  const adopted = demo ? await readStandards(dataFile('standards/demo'), folder) : [];
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726179)');
      const loaded = await load(client, lists, false);
      return loaded + (await load(client, adopted, true));
    }),
  );
}
