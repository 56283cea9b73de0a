// The whole language: every noun's part, put together once.
import './graph/scalars.ts';
import './domain/contents.ts';
import { builder } from './graph/builder.ts';
import { guarded } from './graph/guard.ts';
import { recorded } from './graph/recorded.ts';

/** As it is printed. */
export const plainSchema = builder.toSchema();

/** As it is served: with its gate, and with what is told on record. Throws when the gate has a gap. */
export const schema = guarded(recorded(plainSchema));
