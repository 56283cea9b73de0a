// Walks what an operation selects: once so that every field says what it needs, and again to write what is there then.
import { type GraphQLResolveInfo, isNonNullType } from 'graphql';
import { type Arguments, type Directing, indirect, type Kinds, type Told } from './told.ts';
import { kindOf } from './rowsAsked.ts';
import { isLater, type Later, valueOfLater } from './later.ts';

/** Thrown when a resolver only promises its value: then the operation is never told directly. */
export const promised = Symbol('promised');

/** What is there later: its place among what is held, and what is held beneath it. */
interface Slot {
  from: Later;
  readonly inner: readonly Told[];
  readonly isList: boolean;
  readonly held: unknown[];
  value: unknown;
}

export interface Walk {
  readonly asking: Directing;
  readonly args: Arguments;
  /** The objects met on the way, in the order of the fields. */
  readonly held: unknown[];
  /** What is not there yet. */
  readonly late: Slot[];
  /** What was late, whether it is there or not. */
  readonly slots: WeakSet<object>;
}

const none: Record<string, unknown> = Object.freeze({});
const noInfo = {} as GraphQLResolveInfo;
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

function valueOf({ args, asking }: Walk, parent: unknown, told: Told): unknown {
  const mine = args.get(told) ?? none;
  const { field, direct } = told;
  const value = direct
    ? direct(parent as never, mine as never, asking, told.selected, told)
    : field?.resolve
      ? field.resolve(parent, mine, asking.ctx, noInfo)
      : (parent as Readonly<Record<string, unknown>>)[told.node.name.value];
  if (isPromise(value)) {
    value.catch(() => undefined);
    throw promised;
  }
  return value;
}

/** Walks the objects once, so that every field says what it needs. */
export function gather(walk: Walk, fields: readonly Told[], parent: unknown): void {
  for (const told of fields) {
    const { inner, isList } = told;
    if (!inner || !told.asks) continue;
    const value = valueOf(walk, parent, told);
    if (isLater(value)) {
      const slot: Slot = { from: value, inner, isList, held: [], value: null };
      walk.slots.add(slot);
      walk.late.push(slot);
      walk.held.push(slot);
      continue;
    }
    walk.held.push(value);
    gatherIn(walk, inner, isList, value);
  }
}

function gatherIn(walk: Walk, inner: readonly Told[], isList: boolean, value: unknown): void {
  if (value === null || value === undefined) return;
  if (isList) for (const each of value as readonly unknown[]) gather(walk, inner, each);
  else gather(walk, inner, value);
}

/** Walks on where something had to wait for what has been read since. */
export function gatherLate(walk: Walk): void {
  for (const slot of walk.late.splice(0)) {
    const value = valueOfLater(slot.from);
    if (isLater(value)) {
      slot.from = value;
      walk.late.push(slot);
      continue;
    }
    slot.value = value;
    gatherIn({ ...walk, held: slot.held }, slot.inner, slot.isList, value);
  }
}

/** Null, where the field may be: the resolvers know what else to say. */
function nothing({ field }: Told): string {
  if (field && isNonNullType(field.type)) throw indirect;
  return 'null';
}

function leaf(walk: Walk, told: Told, parent: unknown): string {
  if (!told.field) return JSON.stringify(told.typename);
  const value = valueOf(walk, parent, told);
  if (value === null || value === undefined) return nothing(told);
  return told.isList
    ? `[${(value as readonly unknown[]).map(told.serialize).join()}]`
    : told.serialize(value);
}

function fieldsOfKind(kinds: Kinds, row: unknown): readonly Told[] {
  const fields = kinds.get(kindOf(row as object));
  if (!fields) throw indirect;
  return fields;
}

interface Writing {
  readonly walk: Walk;
  /** The answer as far as it is written, piece by piece: joined at once they are one text, not a rope. */
  readonly out: string[];
  readonly held: readonly unknown[];
  next: number;
}

function write(writing: Writing, fields: readonly Told[], parent: unknown): void {
  const { walk, out } = writing;
  // Of a row that nothing was asked of by its type there is nothing to tell.
  if (fields.length === 0) out.push('{');
  let before = '{';
  for (const told of fields) {
    out.push(before, told.key);
    before = ',';
    const { inner } = told;
    if (!inner) {
      out.push(leaf(walk, told, parent));
      continue;
    }
    const value = told.asks ? writing.held[writing.next] : valueOf(walk, parent, told);
    if (told.asks) writing.next += 1;
    if (value === null || value === undefined) out.push(nothing(told));
    else if (told.asks && walk.slots.has(value)) {
      const { held, value: late } = value as Slot;
      writeIn({ ...writing, held, next: 0 }, told, inner, late);
    } else writeIn(writing, told, inner, value);
  }
  out.push('}');
}

function writeIn(writing: Writing, told: Told, inner: readonly Told[], value: unknown): void {
  const { out } = writing;
  if (value === null || value === undefined) out.push(nothing(told));
  else if (told.kinds) write(writing, fieldsOfKind(told.kinds, value), value);
  else if (!told.isList) write(writing, inner, value);
  else {
    out.push('[');
    for (const [at, each] of (value as readonly unknown[]).entries()) {
      if (at > 0) out.push(',');
      write(writing, inner, each);
    }
    out.push(']');
  }
}

/** Walks the same way again and writes what is there now, as JSON. */
export function textOf(walk: Walk, fields: readonly Told[]): string {
  const writing: Writing = { walk, out: [], held: walk.held, next: 0 };
  write(writing, fields, undefined);
  return writing.out.join('');
}
