// What was just recorded, what it came to, and the way back.
import { useState } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { WithdrawActivityDocument } from '../../gql/graphql.ts';
import { pathOf } from '../parts/placeName.tsx';
import { Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import type { Recorded } from './record.tsx';

export function Done({ recorded }: { readonly recorded: Recorded }) {
  const { t, number } = useSettings();
  const [isAsking, setAsking] = useState(false);
  const [{ data, error, fetching }, withdraw] = useMutation(WithdrawActivityDocument);
  const { division, id, version, title, heldOn } = recorded;
  if (data?.withdrawActivity) {
    return (
      <p className="done" role="status">
        {t.work.undone}
      </p>
    );
  }
  return (
    <div className="done" role="status">
      <strong>{t.work.done(title, heldOn)}</strong>
      {division.rollup && (
        <span>
          {t.work.counted(
            heldOn.slice(0, 4),
            number(division.rollup.votersReceived),
            number(division.rollup.opinionsCollected),
          )}
        </span>
      )}
      {isAsking ? (
        <span className="asking">
          {t.work.confirm(title)}{' '}
          <button
            type="button"
            className="button button-small button-main"
            aria-disabled={fetching}
            onClick={() => {
              if (!fetching) void withdraw({ input: { id, version, reason: t.work.undoReason } });
            }}
          >
            {t.work.undo}
          </button>{' '}
          <button type="button" className="button button-small" onClick={() => setAsking(false)}>
            {t.work.cancel}
          </button>
        </span>
      ) : (
        <span>
          <Link href={pathOf(division, 'record', id)}>{t.work.open}</Link>{' '}
          <button type="button" className="button button-small" onClick={() => setAsking(true)}>
            {t.work.undo}
          </button>
        </span>
      )}
      {error && <Refused error={error} />}
    </div>
  );
}
