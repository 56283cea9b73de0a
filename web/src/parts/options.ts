// What is chosen from: a value as the service has it, and what it is called.

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** All that have a name, in the order of the names. */
export const optionsOf = (names: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
