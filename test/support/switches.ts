// Puts switches into the code: functions that can be broken where they are called from, and writing that is always taken back.
import { readdirSync, readFileSync } from 'node:fs';
import { type Break, breakable, type Breakable, type Call } from './breakable.ts';

const source = new URL('../../src/', import.meta.url);

/** The modules that have something to break. */
export const breakableModules = [...new Set(breakable.map(({ module }) => module))];

export const pathOf = (module: string): string => new URL(module, source).pathname;

const files = new Map<string, readonly string[]>();

function linesOf(file: string): readonly string[] {
  const known = files.get(file) ?? readFileSync(pathOf(file), 'utf8').split('\n');
  files.set(file, known);
  return known;
}

/** Looks at who called a function, as the engine has it or as it stands in the source. */
function above(below: Call, prepare: typeof Error.prepareStackTrace | null): unknown {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: unknown } = {};
  Object.assign(Error, { prepareStackTrace: prepare ?? prepareStackTrace, stackTraceLimit: 1 });
  Error.captureStackTrace(holder, below);
  const { stack } = holder;
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return stack;
}

const places = new Map<string, string>();

/** The line of the code that a function was called from: the file and what stands there. */
function callerOf(below: Call, name: string): string {
  const [frame] = above(below, (_, frames) => frames) as NodeJS.CallSite[];
  const key = `${frame?.getFileName()}:${frame?.getLineNumber()}:${frame?.getColumnNumber()}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const [, file = '', line = ''] = /\/src\/([^:?)]+)[^:)]*:(\d+):\d+/.exec(String(above(below, null))) ?? [];
  const place = file === '' ? 'elsewhere' : placeAt(file, lineOf(file, Number(line), name, frame));
  places.set(key, place);
  return place;
}

/**
 * The line where it is called. Of a module that has switches itself the engine only knows lines of what was made of it: there
 * it is the one line that calls it, or else the first in the function that did, or the last of all.
 */
function lineOf(file: string, told: number, name: string, frame: NodeJS.CallSite | undefined): number {
  const lines = linesOf(file);
  const isCall = (at: number): boolean => calls(name).test(lines[at] ?? '');
  if (isCall(told - 1)) return told;
  const all = [...lines.keys()].filter(isCall);
  const inside = new RegExp(`(?:function|const) ${frame?.getFunctionName()}\\b`);
  const begin = lines.findIndex((text) => inside.test(text));
  const found = all.find((at) => begin >= 0 && at >= begin) ?? all.at(-1);
  return (found ?? -1) + 1;
}

/** A call of a function, and not where it is made. */
const calls = (name: string): RegExp => new RegExp(`(?<![\\w.]|function )${name}\\(`);

const placeAt = (file: string, line: number): string => `${file}: ${linesOf(file)[line - 1]?.trim()}`;

const labelOf = ({ name, part, inside }: Breakable): string =>
  `${name}${inside === undefined ? '' : `().${inside}`}${part === undefined ? '' : ` (${part})`}`;

const siteOf = (each: Breakable, args: readonly unknown[], caller: string): string =>
  each.caseOf ? `${labelOf(each)} of ${each.caseOf(args)}` : `${labelOf(each)} in ${caller}`;

/** Every function as it is called from one line of the code, or for one case, that was met so far. */
export const sites = new Map<string, Breakable>();

let reached = new Set<string>();
let broken: { readonly site: string; readonly way: Break; turns: number } | null = null;
let outcomes: string[] = [];

/** What was reached, and what came of writing, since this was asked last. */
export function lately(): { readonly reached: ReadonlySet<string>; readonly outcomes: readonly string[] } {
  const told = { reached, outcomes };
  [reached, outcomes] = [new Set(), []];
  return told;
}

/** Does something while one function is broken in one way. */
export async function whileBroken<Result>(
  site: string,
  how: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const way = sites.get(site)?.ways[how];
  if (!way) throw new Error(`There is no such mutant: ${site} ${how}`);
  broken = { site, way, turns: 0 };
  try {
    return await work();
  } finally {
    broken = null;
  }
}

function hooked(all: readonly Breakable[], real: Call): Call {
  const call: Call = (...args) => {
    const caller = callerOf(call, all[0]?.name ?? '');
    for (const each of all) {
      const site = siteOf(each, args, caller);
      sites.set(site, each);
      reached.add(site);
      if (broken?.site !== site) continue;
      broken.turns += 1;
      return broken.way(real, args, broken.turns - 1);
    }
    return real(...args);
  };
  return call;
}

/** Thrown when all is done, so that nothing of it stays. */
class TakenBack extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('Taken back');
    this.answer = answer;
  }
}

type Work = (db: unknown) => Promise<unknown>;

/** The database, noting at which division an act is put on record. */
const noting = (db: object): object =>
  new Proxy(db, {
    get(it, name) {
      const value: unknown = Reflect.get(it, name);
      if (name !== 'auditEntry') return typeof value === 'function' ? value.bind(it) : value;
      const { createMany } = value as Readonly<Record<string, Call>>;
      return {
        createMany(args: { readonly data: { readonly divisionId: number } }) {
          outcomes.push(`on record at ${args.data.divisionId}`);
          return createMany?.(args);
        },
      };
    },
  });

/** Writes as ever, notes what came of it, and takes it back. */
const takingBack =
  (write: Call): Call =>
  async (client, scope, work) => {
    try {
      return await write(client, scope, async (db: object) => {
        throw new TakenBack(await (work as Work)(noting(db)));
      });
    } catch (error) {
      outcomes.push(error instanceof TakenBack ? 'done' : String(error));
      if (error instanceof TakenBack) return error.answer;
      throw error;
    }
  };

/** A module with switches in it. */
export function switched(
  module: string,
  real: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = { ...real };
  const mine = breakable.filter((each) => each.module === module);
  for (const name of new Set(mine.map((each) => each.name))) {
    const all = mine.filter((each) => each.name === name);
    const plain = made[name] as Call;
    const inside = all[0]?.inside;
    made[name] =
      inside === undefined
        ? hooked(all, name === 'writing' ? takingBack(plain) : plain)
        : (...args: readonly unknown[]) => {
            const opened = plain(...args) as Readonly<Record<string, Call>>;
            return { ...opened, [inside]: hooked(all, opened[inside] as Call) };
          };
  }
  return made;
}

const imports = /import \{([^}]*)\} from '([^']+)'/g;

/** Whether a file takes a function from its module. */
function takes(file: string, { module, name }: Breakable): boolean {
  const text = linesOf(file).join('\n');
  return [...text.matchAll(imports)].some(
    ([, names = '', from = '']) =>
      from.startsWith('.') &&
      new URL(from, new URL(file, source)).pathname === pathOf(module) &&
      names.split(',').some((each) => each.trim() === name),
  );
}

/** Every line of the code that calls a function of another module that can be broken, as its sites are named. */
export function sitesInSource(): string[] {
  const all = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('generated'),
  );
  return breakable.flatMap((each) => {
    if (each.caseOf !== undefined || each.inside !== undefined) return [];
    const call = calls(each.name);
    return all
      .filter((file) => takes(file, each))
      .flatMap((file) =>
        linesOf(file).flatMap((text, at) =>
          call.test(text) ? [siteOf(each, [], placeAt(file, at + 1))] : [],
        ),
      );
  });
}
