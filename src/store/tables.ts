// What the database calls the models and their fields, and by which keys they hang together.
import { getDatamodel } from '../generated/pothos.ts';

interface Field {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly isId: boolean;
  readonly relationName?: string;
  readonly relationFromFields?: readonly string[];
}

/** A field that holds a value. */
export interface Column {
  readonly field: string;
  /** As SQL has it. */
  readonly name: string;
  /** A scalar of the client, or `enum`; null for lists. */
  readonly type: string | null;
}

/** A field that leads to other rows. */
export interface Relation {
  readonly field: string;
  readonly model: string;
  readonly isList: boolean;
  /** Whether there is always one: then one that is not seen is a fault. */
  readonly isRequired: boolean;
  /** How a row here and a row there are found to belong together. */
  joined(here: string, there: string): string;
}

export interface Table {
  readonly model: string;
  /** As SQL has it. */
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** Thrown by what cannot be read in one statement that is made here: the client has to read it. */
export const unreadable = Symbol('unreadable');

const models = getDatamodel().datamodel.models as Readonly<
  Record<string, { readonly fields: readonly Field[] }>
>;
const fieldsOf = (model: string): readonly Field[] => models[model]?.fields ?? [];

/** Names in the database are those of the client with underlines, of tables and columns alike. */
const underlined = (name: string): string =>
  name.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** Where the database says it otherwise. */
const otherwise: Readonly<Record<string, string>> = { 'AuditEntry.kind': 'category' };

/** What refers is the id of the row, beside which the key carries whose row it is: the keys hold the two together. */
function referring(model: string, from: readonly string[]): string {
  const [first = ''] = from;
  const key = from.length > 2 ? from[2] : first;
  if (key === undefined || !fieldsOf(model).some(({ name, isId }) => name === 'id' && isId)) throw unreadable;
  return key;
}

/** The fields of a key beside the one that refers which may be empty: then the key refers to nothing. */
const optional = (model: string, from: readonly string[], key: string): readonly string[] =>
  from.filter(
    (name) => name !== key && fieldsOf(model).some((each) => each.name === name && !each.isRequired),
  );

/** `holder`: of the two rows the one that holds the key. */
function joining(
  holder: string,
  held: string,
  from: readonly string[],
): (holds: string, other: string) => string {
  const key = referring(held, from);
  const others = optional(holder, from, key).map(underlined);
  return (holds, other) =>
    [
      `${other}.id = ${holds}.${underlined(key)}`,
      ...others.map((name) => `${holds}.${name} is not null`),
    ].join(' and ');
}

function joinedBy(model: string, field: Field): (here: string, there: string) => string {
  const mine = field.relationFromFields ?? [];
  if (mine.length > 0) return joining(model, field.type, mine);
  const back = fieldsOf(field.type).find(
    ({ relationName, relationFromFields = [] }) =>
      relationName === field.relationName && relationFromFields.length > 0,
  );
  if (!back) throw unreadable;
  const join = joining(field.type, model, back.relationFromFields ?? []);
  return (here, there) => join(there, here);
}

function relationOf(model: string, field: Field): Relation {
  let join: ((here: string, there: string) => string) | undefined;
  return {
    field: field.name,
    model: field.type,
    isList: field.isList,
    isRequired: field.isRequired,
    joined: (here, there) => {
      join ??= joinedBy(model, field);
      return join(here, there);
    },
  };
}

const made = new Map<string, Table>();

/** The table of a model. */
export function tableOf(model: string): Table {
  const known = made.get(model);
  if (known) return known;
  const fields = fieldsOf(model);
  if (fields.length === 0) throw unreadable;
  const values = fields.filter(({ kind }) => kind !== 'object');
  const relations = fields.filter(({ kind }) => kind === 'object');
  const table: Table = {
    model,
    name: underlined(model),
    columns: new Map(
      values.map(({ name, type, kind, isList }) => [
        name,
        {
          field: name,
          name: otherwise[`${model}.${name}`] ?? underlined(name),
          type: isList ? null : kind === 'enum' ? 'enum' : type,
        },
      ]),
    ),
    relations: new Map(relations.map((field) => [field.name, relationOf(model, field)])),
  };
  made.set(model, table);
  return table;
}

/** Every table there is. */
export const tables = (): readonly Table[] => Object.keys(models).map(tableOf);
