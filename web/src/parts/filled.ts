// What was filled in a form.

/** By the names of the fields; a field left empty is null. */
export type Filled = Readonly<Record<string, string | null>> & {
  /** The same until it went through: sent twice, it is done once. */
  readonly idempotencyKey: string;
};
