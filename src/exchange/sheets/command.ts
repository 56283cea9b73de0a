// The import command: what it is asked for, and what it says of a sheet.
import { Refusal } from '../../core/refusal.ts';
import type { Seal } from '../../store/seal.ts';
import { activitySheet } from './importActivities.ts';
import { deputySheet } from './importDeputies.ts';
import { viewerOn } from './seats.ts';
import { type Intake, type Sheet, takeIn } from './staging.ts';

export const importUsage = `  import activities|deputies file --seat id|account role@code
                       takes a sheet in for a clerk: all of its lines, or none
  import activities|deputies --template
                       prints the headings of a sheet, and what goes beneath them`;

export interface Wish {
  readonly kind: Sheet['kind'];
  /** Null where only the template is asked for. */
  readonly file: string | null;
  readonly seat: readonly string[];
}

/** Reads the words after `import`; null when they make no sense. */
export function importWishOf(words: readonly string[]): Wish | null {
  const [kind, ...rest] = words;
  if (kind !== 'activities' && kind !== 'deputies') return null;
  if (rest.length === 1 && rest[0] === '--template') return { kind, file: null, seat: [] };
  const at = rest.indexOf('--seat');
  if (at < 0) return null;
  const files = rest.slice(0, at);
  const seat = rest.slice(at + 1).flatMap((word) => word.split(' '));
  const [file] = files;
  if (file === undefined || files.length > 1 || seat.length < 1 || seat.length > 2) return null;
  return { kind, file, seat };
}

const sheetOf = (kind: Sheet['kind'], seal: Seal): Sheet =>
  kind === 'activities' ? activitySheet : deputySheet(seal);

/** The headings as a file's first line, and beside it what each column holds. */
export function templateOf(kind: Sheet['kind']): { readonly line: string; readonly says: readonly string[] } {
  const { columns } = sheetOf(kind, (text) => text);
  return {
    line: columns.map(({ name }) => name).join(','),
    says: columns.map(
      ({ name, term, says, isRequired }) => `${name} (${term})${isRequired ? ', required' : ''}: ${says}`,
    ),
  };
}

/** "1 activity", "1,200 activities". */
const several = (count: number, nouns: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? nouns.replace(/ies$/, 'y').replace(/s$/, '') : nouns}`;

/** What became of a sheet, in sentences. */
export function told(intake: Intake, sheet: Pick<Sheet, 'kind' | 'beside'>, seconds: number): string[] {
  if (intake.outcome === 'KNOWN') {
    const lines = intake.lines === null ? '' : `: ${several(intake.lines, sheet.kind)}`;
    return [`This file was taken in on ${intake.at} already${lines}. Nothing was counted twice.`];
  }
  if (intake.outcome === 'TAKEN_IN') {
    const pace = Math.round(intake.lines / Math.max(seconds, 0.001));
    const made = `${several(intake.lines, sheet.kind)} with ${several(intake.beside, sheet.beside)}`;
    return [`Took in ${made} in ${seconds.toFixed(1)} s: ${several(pace, 'lines')} a second.`];
  }
  const lines = intake.faults.map(
    ({ line, field, code, sentence }) =>
      `line ${line}${field === null ? '' : `, ${field}`}: ${code}: ${sentence}`,
  );
  const rest = intake.count > intake.faults.length ? `; the first ${intake.faults.length} are told here` : '';
  return [...lines, `${several(intake.count, 'faults')}${rest}. Nothing was taken in.`];
}

export interface Place {
  /** The login that serves. */
  readonly appUrl: string;
  readonly seal: Seal;
}

/** Takes the wished sheet in and says what became of it. Answers whether all is well. */
export async function runImport(
  { appUrl, seal }: Place,
  { kind, file, seat }: Wish,
  say: (line: string) => void,
): Promise<boolean> {
  const sheet = sheetOf(kind, seal);
  const started = performance.now();
  try {
    const viewer = await viewerOn(appUrl, seat);
    const intake = await takeIn(appUrl, viewer, sheet, file ?? '');
    for (const line of told(intake, sheet, (performance.now() - started) / 1_000)) say(line);
    return intake.outcome !== 'FAULTY';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`${error.code}: ${error.message}`);
    return false;
  }
}
