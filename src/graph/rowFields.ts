// How fields of rows are told from rows that were read along with their page: what each takes of its row, and what it makes of it.
import { isDeepStrictEqual } from 'node:util';
import { formatPrismaCursor } from '@pothos/plugin-prisma';
import { encodeGlobalID } from '@pothos/plugin-relay';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isLeafType,
} from 'graphql';
import { type Read, wantAll, type Wanted, wanting, type Which } from '../store/rows.ts';
import { tableOf } from '../store/tables.ts';
import { firstOf, type Paging } from './paging.ts';
import type { Selected } from './selection.ts';
import { type Direct, type Directing, indirect, type Told, type Wants } from './told.ts';

type Field = GraphQLField<unknown, unknown>;
type Fields = Readonly<Record<string, unknown>>;

/** What is asked of the client of the database for a field, as its declaration has it. */
type Select = (
  args: object,
  ctx: object,
  nested: (query?: unknown, at?: { readonly paths?: unknown }) => object,
  selected: () => ReadonlySet<string>,
) => { readonly select?: Fields } | null;

interface Extensions {
  readonly pothosPrismaVariant?: string;
  readonly pothosPrismaRelationField?: { readonly name: string };
  readonly pothosPrismaFallback?: unknown;
  readonly pothosPrismaSelect?: Select | Fields | false;
  readonly pothosOptions?: {
    readonly resolve?: (row: unknown, args: unknown, ctx: unknown, info: GraphQLResolveInfo) => unknown;
  };
}

/** Stands in what is asked for the fields that were selected there. */
const selectedThere = Symbol('selected there');

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export interface RowField {
  readonly direct: Direct;
  readonly wants: Wants;
}

/** Whether a type's objects are rows of a model. */
export const isOfRow = (type: GraphQLObjectType): boolean =>
  type.extensions['pothosPrismaModel'] !== undefined;

/** The fields of the rows on a page, by whatever names its edges and nodes are asked for. */
export function fieldsOnPage({ inner }: Told, kind?: string): readonly Told[] {
  const named = (all: readonly Told[], name: string) => all.filter(({ node }) => node.name.value === name);
  const nodes = named(
    named(inner ?? [], 'edges').flatMap((each) => each.inner ?? []),
    'node',
  );
  return nodes.flatMap((each) => {
    const fields = kind === undefined ? each.inner : each.kinds?.get(kind);
    if (!fields) throw indirect;
    return fields;
  });
}

/** Adds what fields of a row take of it. */
export function wantFields(into: Wanted, fields: readonly Told[], asking: Directing): void {
  for (const told of fields) told.wants?.(into, told, asking);
}

const known = new Set(['where', 'orderBy', 'take', 'skip', 'select', 'include']);

function whichOf(asked: Fields): Which {
  const { where, orderBy, take, skip } = asked;
  if ((skip !== undefined && skip !== 0) || Object.keys(asked).some((name) => !known.has(name)))
    throw indirect;
  if (take !== undefined && !(typeof take === 'number' && take > 0)) throw indirect;
  return { where: isObject(where) ? where : undefined, orderBy, take };
}

/** What is read of a relation: asked for twice, it has to be the same rows. */
function wantRelation(into: Wanted, field: string, asked: Fields): Wanted {
  const which = whichOf(asked);
  const there = into.relations.get(field);
  if (there && !isDeepStrictEqual(there.which, which)) throw indirect;
  const relation = tableOf(into.model).relations.get(field);
  const made = there ?? wanting(relation?.model ?? '', which);
  into.relations.set(field, made);
  return made;
}

function wantCounts(into: Wanted, asked: unknown): void {
  if (!isObject(asked) || !isObject(asked['select'])) throw indirect;
  for (const [field, count] of Object.entries(asked['select'])) {
    const where = isObject(count) && isObject(count['where']) ? count['where'] : {};
    const there = into.counts.get(field);
    if (there && !isDeepStrictEqual(there, where)) throw indirect;
    into.counts.set(field, where);
  }
}

/** Adds what the client of the database would be asked for. */
function wantSelect(into: Wanted, select: Fields, asking: Directing): void {
  const { relations } = tableOf(into.model);
  for (const [field, asked] of Object.entries(select)) {
    if (!asked) continue;
    if (field === '_count') wantCounts(into, asked);
    else if (!relations.has(field)) into.columns.add(field);
    else {
      const query = isObject(asked) ? asked : {};
      const beneath = wantRelation(into, field, query);
      const fields = (query as { readonly [selectedThere]?: readonly Told[] })[selectedThere];
      // Cursors are made of the id alone here.
      const isElse = fields && isObject(query['select']) && Object.keys(query['select']).join() !== 'id';
      if (query['include'] || isElse) throw indirect;
      if (fields) wantFields(beneath, fields, asking);
      if (isObject(query['select'])) wantSelect(beneath, query['select'], asking);
      else if (!fields) wantAll(beneath);
    }
  }
}

/** What a field asks for. `nested`: whether it asks for what is selected beneath it. */
function wantAsked(into: Wanted, select: Select | Fields, told: Told, asking: Directing): void {
  if (typeof select !== 'function') {
    wantSelect(into, select, asking);
    return;
  }
  const args = asking.args.get(told) ?? {};
  let isNested = false;
  const nested = (query?: unknown, at?: { readonly paths?: unknown }) => {
    isNested = true;
    const asked: unknown = typeof query === 'function' ? query(args, asking.ctx) : query;
    const fields = at?.paths ? fieldsOnPage(told) : (told.inner ?? []);
    // A page adds to what it finds selected what its cursors are made of.
    return {
      ...(isObject(asked) ? asked : {}),
      ...(at?.paths ? { select: {} } : {}),
      [selectedThere]: fields,
    };
  };
  const asked = select(args, asking.ctx, nested, () => told.selected.names);
  if (asked !== null && !asked.select) throw indirect;
  if (asked?.select) wantSelect(into, asked.select, asking);
  if (told.inner && !isNested) throw indirect;
}

const column = (name: string): RowField => ({
  direct: (row: Read) => row[name],
  wants: (into) => void into.columns.add(name),
});

/** What leads to rows: to one, to some, or to a page of them. */
function related(field: Field, name: string, select: Select | Fields): RowField {
  const isPage = getNamedType(field.type).name.endsWith('Connection');
  return {
    direct: isPage
      ? (row: Read, args: Paging, _asking: Directing, selected: Selected) =>
          firstOf((row[name] ?? []) as Read[], args, selected, {
            cursorOf: (node) => formatPrismaCursor(node, 'id'),
            totalCount: (row['_count'] as Read | undefined)?.[name],
          })
      : (row: Read) => row[name],
    wants: (into, told, asking) => wantAsked(into, select, told, asking),
  };
}

const noInfo = {} as GraphQLResolveInfo;

/** What is reckoned from a row: nobody knows from which of its columns, so it gets them all. */
function reckoned(field: Field, { pothosPrismaSelect: select, pothosOptions }: Extensions): RowField {
  const { resolve } = pothosOptions ?? {};
  // Objects that are not asked for along with the row are read by themselves.
  if (!resolve || (!isLeafType(getNamedType(field.type)) && typeof select !== 'function')) throw indirect;
  return {
    direct: (row: Read, args: object, { ctx }: Directing) => resolve(row, args, ctx, noInfo),
    wants: (into, told, asking) => {
      wantAll(into);
      if (select) wantAsked(into, select, told, asking);
    },
  };
}

/** How a field of a row is told from what is read of it. Throws `indirect` where its resolver has to tell it. */
export function rowFieldOf(type: GraphQLObjectType, field: Field): RowField {
  const extensions = field.extensions as Extensions;
  const { pothosPrismaVariant: exposed, pothosPrismaRelationField: relation } = extensions;
  if (extensions.pothosPrismaFallback) throw indirect;
  if (field.name === 'id' && type.getInterfaces().some(({ name }) => name === 'Node')) {
    return { ...column('id'), direct: (row: { readonly id: number }) => encodeGlobalID(type.name, row.id) };
  }
  if (relation) {
    if (!extensions.pothosPrismaSelect) throw indirect;
    return related(field, relation.name, extensions.pothosPrismaSelect);
  }
  if (exposed !== undefined) return column(exposed);
  return reckoned(field, extensions);
}
