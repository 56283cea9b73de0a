// Values that are there only once what they ask for is read.
const mark = Symbol('later');

export interface Later {
  readonly [mark]: () => unknown;
}

/**
 * A field's object or list that is asked for when everything asked for so far has been read; no leaf, and no part of a list.
 * What lies beneath it asks only then.
 */
export const later = (value: () => unknown): Later => ({ [mark]: value });

export const isLater = (value: unknown): value is Later =>
  typeof value === 'object' && value !== null && mark in value;

export const valueOfLater = (value: Later): unknown => value[mark]();
