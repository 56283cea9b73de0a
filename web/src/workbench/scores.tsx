// The scoreboard of a division's deputies over a cycle, and one's own scores; each leads to how it came about.
import { CombinedError } from '@urql/core';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Link } from 'wouter';
import { MyMandatesDocument, ScoreBoardDocument } from '../../gql/graphql.ts';
import { Exports } from '../parts/exports.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { type Column, Rows, Table, words } from '../parts/table.tsx';
import { lastDay } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { searchOf, useParams } from '../view.ts';
import { useMay } from '../viewer.ts';
import { ExemptList } from './exemptions.tsx';
import { today } from './reception.ts';
import { type Ranked, readSheet } from './scoreSheet.ts';

interface Props {
  readonly code: string;
}

/** Any day of the cycle; without one in the address, today. */
export function useDay(): readonly [string, (day: string) => void] {
  const [{ on = '' }, change] = useParams();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : today();
  return [day, (next) => change({ on: next })];
}

export function Day({ day, onChange }: { readonly day: string; readonly onChange: (day: string) => void }) {
  const { t } = useSettings();
  return (
    <label className="pick">
      <span className="pick-label">{t.scores.on}</span>
      <input
        type="date"
        value={day}
        onChange={({ target }) => {
          if (target.value !== '') onChange(target.value);
        }}
      />
    </label>
  );
}

export function Scores({ code }: Props) {
  const { t } = useSettings();
  const may = useMay();
  if (may('score:rank')) return <Board code={code} />;
  return may('deputy:own') ? <Own code={code} /> : <Note title={t.refusals.FORBIDDEN} />;
}

function Board({ code }: Props) {
  const { t, number } = useSettings();
  const [day, setDay] = useDay();
  const client = useClient();
  /** Why it could not be taken along as a whole. */
  const [unread, setUnread] = useState<CombinedError | null>(null);
  const [{ data, error }] = useQuery({
    query: ScoreBoardDocument,
    variables: { code, on: day, after: null },
  });
  const board = data?.division?.scoreBoard;
  const columns: readonly Column[] = [
    { label: t.scores.rank },
    ...words(t.work.name, t.work.unit),
    { label: t.scores.total },
    ...words(t.scores.grade),
    { label: t.scores.zScore },
  ];
  return (
    <>
      <div className="toolbar">
        <Day day={day} onChange={setDay} />
        {board && (
          <Exports
            name={`${t.work.tabs.scores}-${code}-${board.from}`}
            rows={async () => {
              const found = await readSheet(client, code, day);
              const isWhole = !(found instanceof CombinedError);
              setUnread(isWhole ? null : found);
              return isWhole ? [columns.map(({ label }) => label), ...found] : null;
            }}
          />
        )}
      </div>
      {unread && <Refused error={unread} />}
      {error && <Refused error={error} />}
      {!data && !error && <Loading lines={10} />}
      {data && !board && <Note title={t.scores.none} />}
      {board && (
        <>
          <p className="quiet">
            {board.ruleSet.label}（{board.ruleSet.division.name}） · {board.from} – {lastDay(board.to)} ·{' '}
            {t.scores.scored(number(board.count))} · {t.scores.mean} {board.mean}
            {board.grades.map(({ grade, count }) => (
              <span key={grade.number}>
                {' '}
                · {grade.name} {number(count)}
              </span>
            ))}
          </p>
          <Table label={board.ruleSet.label} columns={columns}>
            <Rows
              query={ScoreBoardDocument}
              asked={{ code, on: day }}
              of={({ division }) => division?.scoreBoard?.ranking}
              none={t.records.none}
              wide={columns.length}
              row={(ranked) => <Row key={ranked.deputy.id} ranked={ranked} code={code} day={day} />}
            />
          </Table>
          <ExemptList code={code} day={day} />
        </>
      )}
    </>
  );
}

function Row({ ranked, code, day }: Props & { readonly ranked: Ranked; readonly day: string }) {
  const { rank, deputy, score, zScore } = ranked;
  return (
    <tr>
      <td>{rank}</td>
      <th scope="row" className="words">
        <Link href={scorePath(code, deputy.id, day)}>{deputy.name}</Link>
      </th>
      <td className="words">{deputy.electoralUnit}</td>
      <td>{score.total}</td>
      <td className="words">{score.grade?.name ?? '—'}</td>
      <td>{zScore}</td>
    </tr>
  );
}

export const scorePath = (code: string, id: string, day: string): string =>
  `/workbench/${code}/scores/${encodeURIComponent(id)}${searchOf({ on: day })}`;

function Own({ code }: Props) {
  const { t } = useSettings();
  const [day, setDay] = useDay();
  const [{ data, error }] = useQuery({ query: MyMandatesDocument });
  if (error) return <Refused error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <Day day={day} onChange={setDay} />
      <ul className="lines">
        {(data.myMandates ?? []).map(({ id, name, level, electoralUnit }) => (
          <li key={id}>
            <Link href={scorePath(code, id, day)}>{name}</Link>
            <span className="quiet">
              {t.levels[level]} · {electoralUnit}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
