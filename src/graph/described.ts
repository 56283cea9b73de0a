// The values of an enum, out of the terms that its noun keeps.

/** Each value with what it means. */
export const described = <Value extends string>(terms: Readonly<Record<Value, string>>) =>
  Object.fromEntries(Object.entries(terms).map(([value, description]) => [value, { description }])) as Record<
    Value,
    { description: string }
  >;
