// In which language somebody is told what was refused: Chinese to whoever would rather read that, English to everybody else.
import type { IncomingHttpHeaders } from 'node:http';
import { wordingOf } from '../core/wording.ts';
import { congress } from './chinese/congress.ts';
import { doors } from './chinese/doors.ts';
import { duties } from './chinese/duties.ts';
import { fragments } from './chinese/fragments.ts';
import { general } from './chinese/general.ts';
import { rules } from './chinese/rules.ts';
import { standards } from './chinese/standards.ts';
import { stations } from './chinese/stations.ts';
import { words } from './chinese/words.ts';

export type Tongue = 'zh-CN' | 'en';

export const chinese = {
  sentences: [doors, general, congress, stations, standards, rules, duties],
  within: [fragments],
  vocabularies: words,
};

const wording = wordingOf(chinese);

/** More languages than anybody reads, and what is looked at of a header that says more. */
const most = 50;
const longest = 2_000;

const range = /^\s*([a-z]{1,8})(?:-[a-z\d]{1,8}){0,8}\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i;

/** The language that is told to whoever accepts these (RFC 9110, 12.5.4); of two that are wanted alike, the one named first. */
export function tongueOf(accepted: string | undefined): Tongue {
  if (accepted === undefined || accepted.length > longest) return 'en';
  const wanted = { zh: 0, en: 0 };
  let first: keyof typeof wanted = 'en';
  for (const each of accepted.split(',', most)) {
    const [, name = '', quality = '1'] = range.exec(each) ?? [];
    const language = name.toLowerCase();
    if (language !== 'zh' && language !== 'en') continue;
    if (wanted.zh === 0 && wanted.en === 0) first = language;
    wanted[language] = Math.max(wanted[language], Number(quality));
  }
  if (wanted.zh === wanted.en) return wanted.zh > 0 && first === 'zh' ? 'zh-CN' : 'en';
  return wanted.zh > wanted.en ? 'zh-CN' : 'en';
}

/** The same of a request. */
export const tongueFor = ({ headers }: { readonly headers: IncomingHttpHeaders }): Tongue =>
  tongueOf(headers['accept-language']);

/** A sentence as it is told in a language; what that has no words for stays as it is. */
export const inTongue = (tongue: Tongue, sentence: string): string =>
  tongue === 'en' ? sentence : (wording(sentence) ?? sentence);
