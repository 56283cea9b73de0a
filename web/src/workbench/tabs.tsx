// The parts of the workbench, each read when it is opened.
import { lazy } from 'react';
import { Loading, NotHere, Note, Refused } from '../parts/states.tsx';
import { useWords } from '../settings.tsx';
import { decoded } from '../view.ts';
import { useHere } from '../viewer.ts';

const Record = lazy(() => import('./record.tsx').then((all) => ({ default: all.RecordReception })));
const Waiting = lazy(() => import('./waiting.tsx').then((all) => ({ default: all.Waiting })));
const Opinions = lazy(() => import('./opinions.tsx').then((all) => ({ default: all.OpinionList })));
const Activities = lazy(() => import('./activities.tsx').then((all) => ({ default: all.ActivityList })));
const Duties = lazy(() => import('./duties.tsx').then((all) => ({ default: all.DutyList })));
const Marks = lazy(() => import('./marks.tsx').then((all) => ({ default: all.MarkList })));
const Scores = lazy(() => import('./scores.tsx').then((all) => ({ default: all.Scores })));
const Score = lazy(() => import('./score.tsx').then((all) => ({ default: all.ScorePage })));
const Appeals = lazy(() => import('./appeals.tsx').then((all) => ({ default: all.AppealList })));
const Deputies = lazy(() => import('./deputies.tsx').then((all) => ({ default: all.DeputyList })));
const Stations = lazy(() => import('./stations.tsx').then((all) => ({ default: all.StationList })));
const Assessments = lazy(() => import('./assessments.tsx').then((all) => ({ default: all.AssessmentList })));
const Assessment = lazy(() => import('./assessment.tsx').then((all) => ({ default: all.AssessmentPage })));
const Gaps = lazy(() => import('./gaps.tsx').then((all) => ({ default: all.GapList })));

export const tabs = [
  'record',
  'waiting',
  'opinions',
  'activities',
  'duties',
  'marks',
  'scores',
  'appeals',
  'deputies',
  'stations',
  'assessments',
  'gaps',
] as const;
export type Tab = (typeof tabs)[number];

/** What a seat needs for a part, one of these; parts that are not named are for every seat. */
const needs: Readonly<Partial<Record<Tab, readonly string[]>>> = {
  record: ['activity:record'],
  scores: ['score:rank', 'deputy:own'],
  marks: ['appraisal:read'],
  appeals: ['appeal:read'],
  deputies: ['serving:read'],
};

/** Whether a part has anything for a seat of these permits. */
export const isFor = (tab: Tab, may: (permit: string) => boolean): boolean => needs[tab]?.some(may) ?? true;

interface Props {
  readonly tab: Tab;
  readonly code: string;
  /** What of the part is looked at, where it is one thing. */
  readonly id: string | undefined;
}

export function TabContent({ tab, code, id }: Props) {
  const one = id === undefined ? undefined : decoded(id);
  if (one === null) return <NotHere />;
  switch (tab) {
    case 'record':
      return <RecordHere code={code} />;
    case 'waiting':
      return <Waiting code={code} />;
    case 'opinions':
      return <Opinions code={code} />;
    case 'activities':
      return <Activities code={code} />;
    case 'duties':
      return <Duties code={code} />;
    case 'marks':
      return <Marks code={code} />;
    case 'scores':
      return one === undefined ? <Scores code={code} /> : <Score key={one} id={one} />;
    case 'appeals':
      return <Appeals code={code} />;
    case 'deputies':
      return <Deputies code={code} />;
    case 'stations':
      return <Stations code={code} />;
    case 'assessments':
      return one === undefined ? <Assessments code={code} /> : <Assessment key={one} id={one} />;
    case 'gaps':
      return <Gaps code={code} />;
  }
}

function RecordHere({ code }: { readonly code: string }) {
  const t = useWords();
  const { here, error } = useHere(code);
  if (!here) return error ? <Refused error={error} /> : <Loading lines={10} />;
  return here.mayRecordActivity ? <Record code={code} /> : <Note title={t.work.mayNot} />;
}
