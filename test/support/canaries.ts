// Canaries: every private text of a small tree says which column of which division it is, so that any leak names itself.
import { sealWith } from '../../src/store/seal.ts';
import { colleague, numbersIn } from './athome.ts';
import { openWalled, type Walled } from './walled.ts';
import type { Fitting } from './world.ts';

/** Words that the product reads itself: with another one in it, a row would not be what it is. */
const meant = new Set([
  'assessment_evidence.media_type',
  'assessment_evidence.sha256',
  'case_event.from_state',
  'case_event.move',
  'case_event.noun',
  'case_event.to_state',
  'declared_figure.metric',
  'station.public_code',
]);

/** What is published is read downward: of these, the ones above the county are in force and those beside it are drafts. */
const published = ['11', '1101'];

export interface Column {
  readonly table: string;
  readonly name: string;
}

/** The text columns of all that divisions own, and the names of accounts, which belong to seats. */
async function textColumns({ world, owned }: Walled): Promise<Column[]> {
  const rows = await world.sql<Column & Record<string, unknown>>(
    `select c.relname::text as table, a.attname::text as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attrelid = any($1::text[]::regclass[]) and a.atttypid = 'text'::regtype and a.attnum > 0
       and not a.attisdropped and a.attgenerated = ''
     order by 1, 2`,
    [owned.map(({ table }) => table)],
  );
  return rows.filter(({ table, name }) => !meant.has(`${table}.${name}`));
}

const canary = (column: string, code: string): string => `'⟦${column}@' || ${code} || '⟧'`;

/**
 * Telephones are cut in the middle before they are shown, so their canaries are numbers: how each begins says which column it is
 * of, how it ends of which division, and what stands between is never to be seen.
 */
const telephones: Readonly<Record<string, string>> = {
  'deputy_contact.phone': '139',
  'message_contact.phone': '138',
};
const middle = '5555';
const isMasked = ' (masked)';
const columnOfNumber = new Map(Object.entries(telephones).map(([column, head]) => [head, column]));
/** The code of each division, by the number that ends its telephones. */
const ending = new Map<string, string>();

/** What a text column of a division holds. */
const sown = (column: string): string => {
  const head = telephones[column];
  return head === undefined ? canary(column, 'd.code') : `'${head}${middle}' || lpad(d.id::text, 4, '0')`;
};

/** The code on the door of the station of a division. */
export const doorOf = (id: number): string =>
  String(id)
    .replace(/\d/g, (digit) => 'ABCDEFGHJK'.charAt(Number(digit)))
    .padStart(12, 'Z');

/** The receipt of the message of a division. */
export const receiptFor = (id: number): string => String(id).padStart(20, '0');

const receiptHashes = new Map<string, string>();
const hashedReceipt = (id: number): string => sealWith('tests')(`hash ${receiptFor(id)}`, 'receipt');

/** A small tree with a row of everything in each division, all of whose texts are canaries. Answers their columns, too. */
export async function openCanaries(
  fitting?: Fitting,
): Promise<Walled & { readonly columns: readonly string[] }> {
  const walled = await openWalled(fitting);
  const columns = await textColumns(walled);
  for (const code of walled.codes) {
    ending.set(String(walled.at(code).id).padStart(4, '0'), code);
    ending.set('9999', colleague);
    receiptHashes.set(hashedReceipt(walled.at(code).id), code);
  }
  // A unit goes with a value, the reason of an end with an end, and that of a decision with one.
  const said = new Map([
    ['appraisal', ['withdrawn_at = now()']],
    ['appeal', [`state = 'REJECTED'`, 'decided_on = raised_on']],
    ['assessment_item', ['value = 1']],
    ['demonstration', [`"end" = 'WITHDRAWN'`, 'ended_on = granted_on']],
    ['score_exemption', [`until = date '2100-01-01'`]],
  ]);
  for (const { table, name } of columns) {
    said.set(table, [...(said.get(table) ?? []), `${name} = ${sown(`${table}.${name}`)}`]);
  }
  const statements = [...said].map(
    ([table, set]) => `update ${table} x set ${set.join(', ')} from division d where d.id = x.division_id`,
  );
  const doors = walled.codes.map((code) => walled.at(code).id);
  // What stands is written past the laws of the tables: they hold what changes.
  await walled.world.sql(
    `begin; set local session_replication_role = replica; ${statements.join('; ')};
     update account a set name = ${canary('account.name', 'd.code')}
       from seat s join division d on d.id = s.division_id where s.account_id = a.id and s.id < 1000;
     ${doors.map((id) => `update message set receipt_hash = '${hashedReceipt(id)}' where id = ${id}`).join('; ')};
     ${doors.map((id) => `update station set public_code = '${doorOf(id)}' where id = ${id}`).join('; ')};
     update standard set state = 'PUBLISHED' where division_id in (select id from division where code in ('${published.join("', '")}'));
     update rule_set set state = 'PUBLISHED' where division_id in (select id from division where code in ('${published.join("', '")}'));
     commit`,
  );
  const masked = Object.keys(telephones).map((column) => column + isMasked);
  const names = columns.map(({ table, name }) => `${table}.${name}`);
  return { ...walled, columns: [...names, ...masked, 'account.name', theFile] };
}

export interface Sighting {
  readonly column: string;
  readonly code: string;
}

/** What is in the files of evidence, which stand in no column. */
export const theFile = 'assessment_evidence (file)';

/** Puts a file beside each row of evidence: a picture to begin with, and a canary behind it. */
export async function fileEvidence({ world, at, codes }: Walled, picture: Buffer): Promise<void> {
  for (const code of codes) {
    const [row] = await world.sql<{ key: string }>(
      'select key::text from assessment_evidence where division_id = $1',
      [at(code).id],
    );
    await world.files.put(row?.key ?? '', Buffer.concat([picture, Buffer.from(`⟦${theFile}@${code}⟧`)]));
  }
}

/** Every canary in a text. */
export const sightings = (text: string): Sighting[] => [
  ...[...text.matchAll(/⟦([a-z_.]+(?: \(file\))?)@(\d+)⟧/gu)].map(([, column = '', code = '']) => ({
    column,
    code,
  })),
  ...[...text.matchAll(/(13[89])(5555|\*{4})(\d{4})/g)].map(([, head = '', between, end = '']) => ({
    column: (columnOfNumber.get(head) ?? head) + (between === middle ? '' : isMasked),
    code: ending.get(end) ?? end,
  })),
  ...numbersIn(text),
  ...[...receiptHashes]
    .filter(([hash]) => text.includes(hash))
    .map(([, code]) => ({ column: 'message.receipt_hash', code })),
];
