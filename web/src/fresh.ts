// Asks again what was on its way while something was changed, or could not be read before: it may be otherwise since.
import { type CombinedError, type Exchange, makeOperation, type Operation } from '@urql/core';
import { filter, makeSubject, map, merge, pipe, tap } from 'wonka';

/** Refused before anything was done: nothing was changed, and who asks again at once is refused again. */
const isPutOff = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors[0]?.extensions['retryAfter'] !== undefined;

/** Stands behind the cache, which reads again only what it had been told. */
export const freshExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const again = makeSubject<Operation>();
    const failed = new Map<number, Operation>();
    let changes = 0;
    /** A query says how many changes had been answered when it was sent. */
    const send = (operation: Operation): Operation => {
      failed.delete(operation.key);
      if (operation.kind !== 'query') return operation;
      return makeOperation(operation.kind, operation, { ...operation.context, changes });
    };
    const askFailed = (): void => {
      for (const operation of [...failed.values()]) again.next(operation);
    };
    return pipe(
      forward(pipe(merge([operations, again.source]), map(send))),
      filter(({ operation, error }) => {
        const isQuery = operation.kind === 'query';
        if (isQuery && Number(operation.context['changes']) < changes) {
          again.next(operation);
          return false;
        }
        if (isQuery && error) failed.set(operation.key, operation);
        if (operation.kind === 'mutation' && !isPutOff(error)) changes += 1;
        return true;
      }),
      tap(({ operation, error }) => {
        if (operation.kind === 'mutation' && !isPutOff(error)) askFailed();
      }),
    );
  };
