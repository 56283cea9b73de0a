// The shape of what is asked, told from its words before anything is parsed: what only costs time to read is refused.
import { Lexer, Source, type Token, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../core/refusal.ts';

/**
 * The most of each that one document may have; what the product asks itself has far less. `pairs`: of fields that answer
 * under one name in one place. Each is compared with each, arguments and all, before it is known that they are the same.
 */
export const shapeLimits = {
  characters: 64_000,
  comments: 200,
  tokens: 4_000,
  depth: 100,
  aliases: 400,
  directives: 50,
  pairs: 5_000,
} as const;

type Limited = keyof typeof shapeLimits;
/** What is counted word by word. */
type Counted = Exclude<Limited, 'characters'>;

const sentences: Readonly<Record<Limited, string>> = {
  characters: `This has more than ${shapeLimits.characters} characters.`,
  comments: `This has more than ${shapeLimits.comments} comments.`,
  tokens: `This has more than ${shapeLimits.tokens} words and signs.`,
  depth: `This is nested deeper than ${shapeLimits.depth} levels.`,
  aliases: `This gives more than ${shapeLimits.aliases} other names.`,
  directives: `This has more than ${shapeLimits.directives} directives.`,
  pairs: 'This asks for the same fields again and again.',
};

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

const counted: readonly Counted[] = ['comments', 'tokens', 'depth', 'aliases', 'directives', 'pairs'];

interface Reading {
  readonly counts: Record<Counted, number>;
  /** How often something answers at a place: those of all fragments count as one place. */
  readonly said: Map<string, number>;
  /** The places that are open, the innermost last, and the one that the next brace opens. */
  readonly places: string[];
  next: string;
  inside: number;
  parens: number;
}

function field(reading: Reading, name: string): void {
  const { said, counts, places } = reading;
  const place = `${places.at(-1)}/${name}`;
  const before = said.get(place) ?? 0;
  said.set(place, before + 1);
  counts.pairs += before;
  reading.next = place;
}

/** What stands outside parentheses: fields, fragments, directives and what they are called. */
function outside(reading: Reading, { kind, value }: Token, before: Token): void {
  const { counts, places } = reading;
  if (kind === TokenKind.AT) counts.directives += 1;
  else if (kind === TokenKind.COLON) counts.aliases += 1;
  else if (kind === TokenKind.SPREAD) reading.next = places.at(-1) ?? '';
  else if (kind === TokenKind.BRACE_L) places.push(places.length === 0 ? '' : reading.next);
  else if (kind === TokenKind.BRACE_R) places.pop();
  else if (kind === TokenKind.NAME && places.length > 0) {
    // A name behind another sign is that of a directive, of a fragment or its type, or one that has another name.
    const isOther: boolean =
      before.kind === TokenKind.AT ||
      before.kind === TokenKind.SPREAD ||
      before.kind === TokenKind.COLON ||
      (before.value === 'on' && before.prev?.kind === TokenKind.SPREAD);
    if (!isOther) field(reading, value);
  }
}

/** How many comments stand before a word: they count for nothing, and each is kept like a word. */
function commentsBefore({ prev }: Token): number {
  let comments = 0;
  for (let each = prev; each?.kind === TokenKind.COMMENT; each = each.prev) comments += 1;
  return comments;
}

/** What is over its limit first; null where nothing is. What is no document at all is left to the parser. */
export function excessOf(words: string): Limited | null {
  if (words.length > shapeLimits.characters) return 'characters';
  const lexer = new Lexer(new Source(words));
  const counts = { comments: 0, tokens: 0, depth: 0, aliases: 0, directives: 0, pairs: 0 };
  const reading: Reading = { counts, said: new Map(), places: [], next: '', inside: 0, parens: 0 };
  try {
    let before = lexer.token;
    for (let isLast = false; !isLast; ) {
      const token = lexer.advance();
      isLast = token.kind === TokenKind.EOF;
      counts.comments += commentsBefore(token);
      counts.tokens += isLast ? 0 : 1;
      if (opening.has(token.kind)) reading.inside += 1;
      if (closing.has(token.kind)) reading.inside -= 1;
      counts.depth = Math.max(counts.depth, reading.inside);
      if (token.kind === TokenKind.PAREN_L) reading.parens += 1;
      else if (token.kind === TokenKind.PAREN_R) reading.parens -= 1;
      else if (reading.parens === 0) outside(reading, token, before);
      before = token;
      for (const name of counted) if (counts[name] > shapeLimits[name]) return name;
    }
  } catch {
    return null;
  }
  return null;
}

const longest = 8_000;
const fitting = new LRUCache<string, true>({ max: 1_000 });

/** Refuses with TOO_COSTLY what asks in a shape that is over a limit. `asked`: a body, or what an address says. */
export function demandShape(asked: unknown): void {
  const { query: words } = (asked ?? {}) as { readonly query?: unknown };
  if (typeof words !== 'string' || fitting.has(words)) return;
  const excess = excessOf(words);
  if (excess) throw new Refusal('TOO_COSTLY', sentences[excess], { limit: shapeLimits[excess] });
  if (words.length <= longest) fitting.set(words, true);
}
