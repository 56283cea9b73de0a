// What is known of a selected field that is told directly, and what its own way of telling may use.
import type { FieldNode, GraphQLField } from 'graphql';
import type { Tree } from '../store/tree.ts';
import type { Wanted } from '../store/rows.ts';
import type { Asking } from './asking.ts';
import type { Context, Viewer } from './context.ts';
import type { Permit } from './permit.ts';
import type { Selected } from './selection.ts';

/** What the fields of an operation are asked with. */
export type Arguments = ReadonlyMap<Told, Readonly<Record<string, unknown>>>;

/** What a direct field may use, and where it says what it needs. */
export interface Directing extends Asking {
  readonly ctx: Context;
  readonly viewer: Viewer;
  readonly tree: Tree;
  readonly args: Arguments;
  /** Notes rows of a model that were read: they go on record once they are told. */
  noted(model: string, rows: readonly object[]): void;
}

/**
 * A field's value at once: an object, a list of them, or null; or all of it `later`. What comes out of a batch is read from
 * it later, so it hides behind properties of that object.
 */
export type Direct = (
  parent: never,
  args: never,
  asking: Directing,
  selected: Selected,
  told: Told,
) => unknown;

declare global {
  namespace PothosSchemaTypes {
    interface FieldOptions {
      /** How to tell the field without its resolver. Operations made of such fields and plain values run directly. */
      direct?: Direct;
      /** The types of the rows on a page that is told directly, where the language says only that they are nodes. */
      rows?: readonly string[];
    }
  }
}

/** The fields of each type; null where rows of that type are not told directly. */
export type Kinds = ReadonlyMap<string, readonly Told[] | null>;

/** Adds to what is read of rows what a field takes of them. */
export type Wants = (into: Wanted, told: Told, asking: Directing) => void;

/** One selected field. */
export interface Told {
  /** `"key":`, as JSON has it. */
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly typename: string;
  readonly guard: Permit | undefined;
  readonly direct: Direct | undefined;
  readonly isList: boolean;
  /** Whether it, or a field beneath it, says what it needs; all others are looked at when the answers are there. */
  readonly asks: boolean;
  /** Writes a leaf's value. */
  readonly serialize: (value: unknown) => string;
  /** Beneath it, by their type, the fields of rows of which the language says no more than that they are nodes. */
  readonly kinds: Kinds | null;
  /** Says what it takes of the row that it is a field of; null where it is a field of no row, or takes nothing. */
  readonly wants: Wants | null;
  /** The fields beneath; null for a leaf. */
  readonly inner: readonly Told[] | null;
  readonly selected: Selected;
}

/** Thrown when an operation turns out to need its resolvers after all. */
export const indirect = Symbol('indirect');
