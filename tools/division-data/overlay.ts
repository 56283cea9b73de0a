// Reads the hand-made exceptions: one row per division, empty cells leave what the rules said.
import { isKind, type Kind } from './classify.ts';
import { must } from './must.ts';
import { parseTable } from './table.ts';

export type Exception = {
  readonly code: string;
  readonly action: 'ADD' | 'SET' | 'ALIAS';
  readonly aliasOf?: string;
  readonly parent?: string;
  readonly kind?: Kind;
  readonly name?: string;
  readonly congress?: boolean;
  readonly reports?: boolean;
  readonly aliases?: readonly string[];
  readonly pinyin?: readonly string[];
  readonly note?: string;
  readonly reason: string;
};

const COLUMNS = [
  'code',
  'action',
  'aliasOf',
  'parent',
  'kind',
  'name',
  'congress',
  'reports',
  'aliases',
  'pinyin',
  'note',
  'reason',
] as const;

function flag(text: string): boolean {
  must(text === '0' || text === '1', `a flag in the overlay is ${text}, not 0 or 1`);
  return text === '1';
}

export function parseOverlay(text: string): Map<string, Exception> {
  const exceptions = new Map<string, Exception>();
  for (const row of parseTable(text, COLUMNS)) {
    const { code, action, kind } = row;
    must(action === 'ADD' || action === 'SET' || action === 'ALIAS', `${code}: unknown action ${action}`);
    must(!exceptions.has(code), `${code} stands twice in the overlay`);
    must(row.reason !== '', `${code}: an exception needs a reason`);
    must((action === 'ALIAS') === (row.aliasOf !== ''), `${code}: ALIAS and aliasOf belong together`);
    must(kind === '' || isKind(kind), `${code}: unknown kind ${kind}`);
    must(
      action !== 'ADD' || (row.parent !== '' && kind !== '' && row.name !== ''),
      `${code}: ADD needs parent, kind, name`,
    );
    exceptions.set(code, {
      code,
      action,
      reason: row.reason,
      ...(row.aliasOf && { aliasOf: row.aliasOf }),
      ...(row.parent && { parent: row.parent }),
      ...(kind && { kind }),
      ...(row.name && { name: row.name }),
      ...(row.congress && { congress: flag(row.congress) }),
      ...(row.reports && { reports: flag(row.reports) }),
      ...(row.aliases && { aliases: row.aliases.split('|') }),
      ...(row.pinyin && { pinyin: row.pinyin.split(' ') }),
      ...(row.note && { note: row.note }),
    });
  }
  return exceptions;
}
