// Data that is JSON already, on its way through a server that expects objects.

/** An answer's data, written already. Its text is kept beside it: no name a client chose can be taken for it. */
export type Written = Readonly<Record<string, never>>;

const texts = new WeakMap<object, string>();

/** Data that will go into the answer as this JSON. */
export function written(json: string): Written {
  const data: Written = Object.freeze({});
  texts.set(data, json);
  return data;
}

/** The most bytes of an answer: four times what every number of every division of the largest province takes. */
export const mostBytes = 8 * 1024 * 1024;

/** The JSON of data that was written; undefined where it was not. */
export const jsonOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null ? texts.get(data) : undefined;

/** An answer as JSON; what was written already goes in as it is. */
export function stringify(value: unknown): string {
  const { data, ...rest } = value as { readonly data?: unknown };
  const json = jsonOf(data);
  if (json === undefined) return JSON.stringify(value);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${json}}` : `{"data":${json},${others.slice(1)}`;
}
