// Reads what a data file holds into what it ought to be, or says where it is not that.

/** Reads a value; `at` says where it stands. Throws an error that begins with it. */
export type Reader<Value> = (value: unknown, at: string) => Value;

const wrong = (at: string, sentence: string): Error => new Error(`${at}: ${sentence}`);

const told = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const typed =
  <Value>(type: 'string' | 'number' | 'boolean'): Reader<Value> =>
  (value, at) => {
    if (typeof value !== type) throw wrong(at, `there is ${told(value)} in place of a ${type}`);
    return value as Value;
  };

export const text = typed<string>('string');
export const number = typed<number>('number');
export const flag = typed<boolean>('boolean');

/** A day like 2024-03-05, as the database client holds it. */
export const day: Reader<Date> = (value, at) => {
  const found = new Date(`${text(value, at)}T00:00:00Z`);
  if (Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== value) {
    throw wrong(at, `${told(value)} is no day like 2024-03-05`);
  }
  return found;
};

/** One of some words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, at) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw wrong(at, `${told(value)} is none of ${words.join(', ')}`);
    return found;
  };

export const listOf =
  <Value>(reader: Reader<Value>): Reader<Value[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, `there is ${told(value)} in place of a list`);
    return value.map((each, index) => reader(each, `${at}[${index}]`));
  };

/** The same, or something else where nothing is said. */
export const or =
  <Value, Otherwise>(reader: Reader<Value>, otherwise: Otherwise): Reader<Value | Otherwise> =>
  (value, at) =>
    value === undefined || value === null ? otherwise : reader(value, at);

type Read<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Reader<infer Value> ? Value : never;
};

/** An object of just these fields; one that is not known is an error, so that no typing error passes for nothing. */
export const shape =
  <const Fields extends Readonly<Record<string, Reader<unknown>>>>(fields: Fields): Reader<Read<Fields>> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw wrong(at, `there is ${told(value)} in place of an object`);
    }
    const foreign = Object.keys(value).filter((name) => !(name in fields));
    if (foreign.length > 0) {
      throw wrong(
        at,
        `nothing is known of ${foreign.join(', ')}; there are ${Object.keys(fields).join(', ')}`,
      );
    }
    const given = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(fields).map(([name, reader]) => [name, reader(given[name], `${at}.${name}`)]),
    ) as Read<Fields>;
  };
