// What stands in a form made of fields, as far as it was changed.

export interface Draft {
  /** What was changed, by the names of the fields. */
  readonly values: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  /** Whether anything was ticked or unticked: until then that is ticked which stands there. */
  readonly isTicked: boolean;
  readonly version: number;
  /** The same until it went through: sent twice, it is done once. */
  readonly key: string;
}

/** Nothing changed yet, of what it is about in this version. */
export const begun = (version: number): Draft => ({
  ...{ values: {}, ticked: [], isTicked: false, version, key: crypto.randomUUID() },
});
