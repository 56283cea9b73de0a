// Which files may stand as evidence.
import { demand, Refusal } from '../../core/refusal.ts';
import { demandText } from '../../core/text.ts';

/** The most bytes of one file, and the most files of one assessment. */
export const mostBytes = 10 * 1024 * 1024;
const mostFiles = 100;

/** By what they are, not by what they are said to be. */
const accepted: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/** The type of a file by its content. Refuses with INVALID what is no picture and no paper. */
export function demandType(found: string | undefined): string {
  if (found === undefined || !accepted.includes(found)) {
    throw new Refusal('INVALID', 'Evidence is a JPEG, PNG or WebP picture, or a PDF.', { field: 'file' });
  }
  return found;
}

/** Refuses with INVALID a file without content, or over the size. */
export function demandSize(bytes: number): void {
  demand(bytes > 0, 'This file is empty', 'file');
  demand(bytes <= mostBytes, `A file has at most ${mostBytes / 1024 / 1024} MiB`, 'file');
}

/** The name as it is kept. Refuses with INVALID what is empty, too long or a path. */
export function demandName(name: string): string {
  const kept = demandText(name, 'title', 'The name of a file', 'name');
  demand(!/[/\\]/.test(kept), 'The name of a file is no path', 'name');
  return kept;
}

/** Refuses with INVALID one file more than an assessment may have. */
export const demandRoom = (files: number): void =>
  demand(files < mostFiles, `An assessment has at most ${mostFiles} files`, 'file');
