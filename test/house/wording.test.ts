// Whatever may be refused is told in Chinese as well, and nothing is kept in Chinese that nobody is told.
import { describe, expect, it } from 'vitest';
import { type Table, wordingOf } from '../../src/core/wording.ts';
import { life as appeal } from '../../src/domain/appeal/rules.ts';
import { life as assessment } from '../../src/domain/assessment/rules.ts';
import { life as dutyRecord } from '../../src/domain/dutyRecord/rules.ts';
import { life as mandate } from '../../src/domain/mandate/rules.ts';
import { life as opinion } from '../../src/domain/opinion/rules.ts';
import { chinese } from '../../src/graph/tongue.ts';
import { raisedIn, sentencesIn, sourceFiles, type Told } from '../support/sentences.ts';

const wording = wordingOf(chinese);
const { vocabularies, within } = chinese;

/** What the command line tells stays as it is: it is read in a terminal, beside the names of commands and columns. */
const isOnTerminal = ({ at }: Told): boolean => at.startsWith('src/exchange/');

/** Of these nothing is told as it stands there: one ends what the database says, one is what somebody else's library says. */
const isForwarded = ({ sentence }: Told): boolean => sentence === '{}.';

const found = sentencesIn(sourceFiles());
const source = found.told.filter((told) => !isOnTerminal(told) && !isForwarded(told));
const told = [...source, ...raisedIn()];

const put = (text: string, words: readonly string[]): string => {
  let at = -1;
  return text.replaceAll('{}', () => words[(at += 1)] ?? '{}');
};

/** Every way a sentence can be told with the words that the source puts into it. */
const waysOf = ({ sentence, holes }: Told): string[] => {
  const ways = holes.flatMap((words, at) =>
    words.map((word) =>
      put(
        sentence,
        holes.map((others, each) => (each === at ? word : (others[0] ?? '{}'))),
      ),
    ),
  );
  return ways.length > 0 ? ways : [sentence];
};

const latin = (text: string): string[] => text.match(/[a-z]{2,}/gi) ?? [];

const tables: readonly Table[] = [...chinese.sentences, ...within];
const rows = tables.flatMap((table) => Object.entries(table));
const meant = new Set(
  [
    ...rows.map(([, row]) => row.replaceAll(/\{.*?\}/g, '')),
    ...Object.values(vocabularies).flatMap((words) => Object.values(words)),
  ].flatMap(latin),
);

/** Those of some sentences that are not told in Chinese, or not throughout. */
const lacking = (all: readonly Told[], say = wording): string[] =>
  all.flatMap((each) =>
    waysOf(each).flatMap((way) => {
      const said = say(way.replaceAll('{}', '甲'));
      const isChinese = said !== null && latin(said).every((word) => meant.has(word));
      return isChinese ? [] : [`${each.at}: ${way}${said === null ? '' : ` → ${said}`}`];
    }),
  );

describe('what is refused', () => {
  it('is found in the source and in what the database says', () => {
    expect(source.length).toBeGreaterThan(330);
    expect(raisedIn().length).toBeGreaterThan(70);
    const sentences = told.map(({ sentence }) => sentence);
    // Each of them is told in another way: by itself, by one who is handed it, out of a list, by the door, by the database.
    expect(sentences).toEqual(
      expect.arrayContaining(['This station closed on {}.', 'Sign in first: send a bearer token.']),
    );
    expect(sentences).toEqual(
      expect.arrayContaining(['{} has 1 to {} characters', 'This is larger than what is taken here.']),
    );
    expect(sentences).toEqual(expect.arrayContaining(['An appeal is decided once, and not changed.']));
    const words = told.flatMap(({ holes }) => holes.flat());
    expect(words).toEqual(
      expect.arrayContaining(['marks have a range', 'a quota is at least one', 'nil report']),
    );
  });

  it('is written in the source, but for what is handed on', () => {
    // Refusals on their way to whoever asked, and what the language itself says of a variable.
    expect(found.unread.filter((each) => !each.startsWith('src/exchange/'))).toEqual([
      'src/graph/refusals.ts: fault.message',
      'src/graph/refusals.ts: formatted.message',
      'src/graph/refusals.ts: tongue ? inTongue(tongue, message) : message',
      'src/graph/shortcut.ts: message',
    ]);
  });

  it('is told in Chinese', () => {
    expect(lacking(told)).toEqual([]);
  });

  it('is missed where there is no Chinese', () => {
    const files = {
      '/src/core/refusal.ts': 'export function demand(condition: boolean, sentence: string): void {}',
      '/src/a.ts': [
        "import { demand } from './core/refusal.ts';",
        "const why = (isLate: boolean, day: string) => (isLate ? `Nobody dances after ${day}` : 'Nobody sings');",
        'const demandThat = (holds: boolean, sentence: string) => demand(holds, `Part ${1}: ${sentence}`);',
        "demand(false, why(true, 'noon'));",
        "demandThat(false, 'it hums');",
      ].join('\n'),
    };
    expect(lacking(sentencesIn(files).told)).toEqual([
      'src/a.ts:3: Part {}: it hums',
      'src/a.ts:2: Nobody dances after noon',
      'src/a.ts:2: Nobody sings',
    ]);
    const without = wordingOf({ ...chinese, within: [] });
    expect(lacking(told, without).length).toBeGreaterThan(100);
  });
});

describe('the tables', () => {
  it('hold nothing that nobody is told', () => {
    const all = told.flatMap((each) => [each.sentence, ...each.holes.flat(), ...waysOf(each)]);
    const used = new Set(all);
    // Ranges may be several, one after the other.
    expect(rows.map(([row]) => row).filter((row) => !used.has(row))).toEqual(['{} to {}, {}']);
    const words = told.flatMap(({ holes }) => holes.flat());
    const isTold = (word: string) => words.some((each) => each === word || each.endsWith(`: ${word}`));
    for (const name of ['things', 'texts', 'payers', 'inputs'] as const) {
      expect(
        Object.keys(vocabularies[name]).filter((word) => !isTold(word)),
        name,
      ).toEqual([]);
    }
  });

  it('hold no sentence twice', () => {
    expect(rows.length).toBe(new Set(rows.map(([row]) => row)).size);
  });

  it('say of every state what it is', () => {
    const lives = [appeal, assessment, dutyRecord, mandate, opinion];
    const states = lives.flatMap(({ start, moves }) => [
      start,
      ...Object.values<{ readonly from: readonly string[]; readonly to: string }>(moves).flatMap(
        ({ from, to }) => [...from, to],
      ),
    ]);
    expect([...new Set(states)].filter((state) => !(state in vocabularies.states))).toEqual([]);
    expect(Object.keys(vocabularies.states).filter((state) => !states.includes(state))).toEqual([]);
  });

  it.each(rows)('%s', (row, said) => {
    const holes = row.split('{}').length - 1;
    const puts = [...said.matchAll(/\{(\d)(?::(\w+))?\}/g)];
    expect([...new Set(puts.map(([, at]) => Number(at)))].toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: holes }, (_, at) => at),
    );
    for (const [, , name] of puts) {
      if (name !== undefined) expect(['sentence', 'list', ...Object.keys(vocabularies)]).toContain(name);
    }
    // A sentence ends as its other does.
    expect(said.endsWith('。')).toBe(row.endsWith('.'));
    const text = said.replaceAll(/\{.*?\}/g, '7');
    expect(text).not.toMatch(/[,.;:?!]$|\p{Script=Han}[,;:?!()"']|[,;:?!()"']\p{Script=Han}/u);
    expect(text).not.toMatch(/\p{Script=Han} +\p{Script=Han}/u);
    expect(text).toMatch(/\p{Script=Han}/u);
  });
});
