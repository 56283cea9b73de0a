// Words that were read and found valid are kept as documents, by what they weigh: that shows neither in what they ask nor as JSON.
import type { DocumentStore } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { shapeLimits } from './shape.ts';

/** All that is kept, and each of them: on a document hang its words and all signs and comments among them, linked. */
const mostBytes = 64 * 1024 * 1024;
const bytesOfEach = 1_000;
const bytesOfACharacter = 200;

/** What a document weighs in memory, at most. */
export const weightOf = ({ loc }: DocumentNode): number =>
  bytesOfEach + bytesOfACharacter * (loc?.source.body.length ?? 0);

/** Where the server keeps the documents it has read. */
export function openReadings(): DocumentStore {
  const kept = new LRUCache<string, DocumentNode>({ maxSize: mostBytes, sizeCalculation: weightOf });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}

/** How words are parsed: nothing is read that is over a limit, whoever asked for it. */
export const reading = {
  maxTokens: shapeLimits.tokens,
  maxComments: shapeLimits.comments,
  maxSourceLength: shapeLimits.characters,
} as const;
