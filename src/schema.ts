// The whole language: every noun's part, put together once.
import './graph/scalars.ts';
import './domain/contents.ts';
import { builder } from './graph/builder.ts';
import { guarded } from './graph/guard.ts';

/** As it is printed. */
export const plainSchema = builder.toSchema();

/** As it is served: with its gate. Throws when the gate has a gap. */
export const schema = guarded(plainSchema);
