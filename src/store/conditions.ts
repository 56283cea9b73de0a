// Conditions and orders as the client of the database has them, written as SQL with parameters.
import type { Parameter } from './statement.ts';
import { type Column, type Table, tableOf, unreadable } from './tables.ts';

/** What a statement is sent with, as it grows. */
export interface Parameters {
  readonly values: readonly Parameter[];
  /** Adds one more and says what stands for it. */
  add(value: Parameter): string;
  /** A name for one more table among all of the statement. */
  alias(): string;
}

export function openParameters(): Parameters {
  const values: Parameter[] = [];
  let aliases = 0;
  return {
    values,
    add: (value) => `$${values.push(value)}`,
    alias: () => `t${(aliases += 1)}`,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A value as SQL reads it beside a column. */
function parameterOf(value: unknown): Parameter {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw unreadable;
}

const signs: Readonly<Record<string, string>> = { equals: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

function compared(name: string, sign: string, value: unknown, into: Parameters): string {
  if (value === null && sign === 'equals') return `${name} is null`;
  if (value === null && sign === 'not') return `${name} is not null`;
  if (sign === 'in' && Array.isArray(value)) return `${name} = any(${into.add(value.map(each))})`;
  const known = signs[sign];
  if (known === undefined) throw unreadable;
  return `${name} ${known} ${into.add(parameterOf(value))}`;
}

function each(value: unknown): string | number | boolean {
  const parameter = parameterOf(value);
  if (parameter === null || typeof parameter === 'object' || typeof parameter === 'bigint') throw unreadable;
  return parameter;
}

function ofColumn({ name, type }: Column, at: string, wish: unknown, into: Parameters): string[] {
  if (type === null) throw unreadable;
  const asked = isObject(wish) ? wish : { equals: wish };
  return Object.entries(asked).flatMap(([sign, value]) =>
    value === undefined ? [] : [compared(`${at}.${name}`, sign, value, into)],
  );
}

function ofRelation(table: Table, field: string, at: string, wish: unknown, into: Parameters): string {
  const relation = table.relations.get(field);
  if (!relation || !isObject(wish)) throw unreadable;
  const [[quantity, nested] = [], ...more] = Object.entries(wish);
  const isWrapped = quantity === 'is' || quantity === 'some';
  if (isWrapped && more.length > 0) throw unreadable;
  if (relation.isList && quantity !== 'some') throw unreadable;
  const inner = isWrapped ? nested : wish;
  if (!isObject(inner)) throw unreadable;
  const there = into.alias();
  const other = tableOf(relation.model);
  const all = [relation.joined(at, there), conditionOf(other, there, inner, into)];
  return `exists (select from ${other.name} ${there} where ${all.join(' and ')})`;
}

/** What rows of a table, called `at`, are to fulfil. Throws `unreadable` where it is said as nothing here knows it. */
export function conditionOf(table: Table, at: string, where: object, into: Parameters): string {
  const parts = Object.entries(where).flatMap(([name, wish]: [string, unknown]): string[] => {
    if (wish === undefined) return [];
    if (name === 'AND' || name === 'OR') {
      const all = (Array.isArray(wish) ? wish : [wish]).map((one: object) =>
        conditionOf(table, at, one, into),
      );
      if (name === 'AND') return all;
      return [all.length === 0 ? 'false' : `(${all.join(' or ')})`];
    }
    if (name === 'NOT' && isObject(wish)) {
      if (Object.keys(wish).length === 0) throw unreadable;
      return [`not ${conditionOf(table, at, wish, into)}`];
    }
    const column = table.columns.get(name);
    return column ? ofColumn(column, at, wish, into) : [ofRelation(table, name, at, wish, into)];
  });
  return parts.length === 0 ? 'true' : parts.length === 1 ? String(parts[0]) : `(${parts.join(' and ')})`;
}

/** In which order rows are read. It has to tell any two apart, so it holds the id. */
export function orderOf(table: Table, at: string, orderBy: unknown): string {
  const parts = (Array.isArray(orderBy) ? orderBy : [orderBy]).flatMap((one: unknown) => {
    if (!isObject(one)) throw unreadable;
    return Object.entries(one);
  });
  if (!parts.some(([name]) => name === 'id')) throw unreadable;
  return parts
    .map(([name, way]) => {
      const column = table.columns.get(name);
      if (!column || (way !== 'asc' && way !== 'desc')) throw unreadable;
      return `${at}.${column.name} ${way}`;
    })
    .join(', ');
}
