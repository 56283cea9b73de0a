// Tells what was done and how long it took, several steps of one name together.
export interface Progress {
  /** A step of this name is done; those in brackets are told only when they took long. */
  step(name: string, rows: number): void;
  end(): void;
}

/** Progress that nobody hears. */
export const silent: Progress = { step: () => undefined, end: () => undefined };

const tellFrom = 1_000;

/** Progress that says a line whenever the name changes. Time counts from the step before. */
export function progressOf(say: (line: string) => void): Progress {
  let name = '';
  let rows = 0;
  let spent = 0;
  let since = performance.now();
  const tell = () => {
    if (name === '' || (name.startsWith('(') && spent < tellFrom)) return;
    const count = rows > 0 ? rows.toLocaleString('en') : '';
    say(`${name.padEnd(24)}${count.padStart(12)}${(spent / 1_000).toFixed(1).padStart(9)} s`);
  };
  return {
    step: (next, more) => {
      const now = performance.now();
      if (next !== name) {
        tell();
        [name, rows, spent] = [next, 0, 0];
      }
      rows += more;
      spent += now - since;
      since = now;
    },
    end: tell,
  };
}
