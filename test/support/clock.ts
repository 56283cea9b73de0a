// A clock of its own for the service's process: what is read of the day is shifted there, and nowhere else.

/** What is run in the process before anything else. The moments that are given are left as they are. */
const shifting = (by: number): string => `
  const shifted = new Proxy(Date, {
    construct: (real, given, as) => Reflect.construct(real, given.length === 0 ? [real.now() + ${by}] : given, as),
    apply: (real) => new real(real.now() + ${by}).toString(),
    get: (real, name) => (name === 'now' ? () => real.now() + ${by} : Reflect.get(real, name)),
  });
  Date.prototype.constructor = shifted;
  globalThis.Date = shifted;`;

/** The environment of a process whose clock is so many milliseconds ahead, or behind where there are less than none. */
export const clockAhead = (by: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shifting(by))}`,
});
