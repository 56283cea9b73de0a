// The files that speak for an assessment, or for one of its items: sent, fetched and taken back.
import { CombinedError } from '@urql/core';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type EvidenceFileFragment, RemoveEvidenceDocument } from '../../gql/graphql.ts';
import { save } from '../parts/save.ts';
import { askedIn, faultIdOf, seatlessOf, toldOf } from '../refusal.ts';
import { credentials, refuse, whyRefused } from '../session.ts';
import { useSettings } from '../settings.tsx';
import { inMyLanguage, spokenNow } from '../spoken.ts';

interface Props {
  readonly files: readonly EvidenceFileFragment[];
  readonly assessment: string;
  readonly item?: string;
  readonly mayChange: boolean;
  readonly again: () => void;
}

interface Asking extends Pick<RequestInit, 'method' | 'body'> {
  /** Of what is sent. */
  readonly type?: string;
}

interface Answered {
  readonly errors?: ConstructorParameters<typeof CombinedError>[0]['graphQLErrors'];
}

/** Why it was refused, as the service says it in its answers of every kind; where it says nothing, nobody answered. */
async function whyNot(answer: Response | null): Promise<CombinedError> {
  const told = ((await answer?.json().catch(() => null)) ?? null) as Answered | null;
  const graphQLErrors = told?.errors ?? [];
  const isTold = graphQLErrors.length > 0;
  return new CombinedError(isTold ? { graphQLErrors } : { networkError: new Error('No answer') });
}

export function Evidence({ files, assessment, item, mayChange, again }: Props) {
  const { t, number } = useSettings();
  const [fault, setFault] = useState<CombinedError>();
  const [isBusy, setBusy] = useState(false);
  const [, remove] = useMutation(RemoveEvidenceDocument);
  const input = useRef<HTMLInputElement>(null);
  const takeBack = async ({ id, name }: EvidenceFileFragment) => {
    if (!confirm(t.assessing.removeFile(name))) return;
    setFault((await remove({ input: { id } })).error);
  };
  /** What came of a request that is none of the language of queries. */
  const asking = async (path: string, { type, ...init }: Asking = {}): Promise<Response | null> => {
    setFault(undefined);
    const language = spokenNow();
    const headers = { ...inMyLanguage(), ...credentials(), ...(type ? { 'content-type': type } : {}) };
    const answer = await fetch(path, { ...init, headers }).catch(() => null);
    if (answer?.ok) return answer;
    const error = await whyNot(answer);
    askedIn(error, language);
    if (answer?.status === 401) refuse(whyRefused(seatlessOf(error)));
    setFault(error);
    return null;
  };
  const send = async (file: File) => {
    setBusy(true);
    const search = new URLSearchParams({
      assessment,
      name: file.name,
      ...(item === undefined ? {} : { item }),
    });
    const type = 'application/octet-stream';
    if (await asking(`/evidence?${search}`, { method: 'POST', type, body: file })) again();
    setBusy(false);
    if (input.current) input.current.value = '';
  };
  const fetchFile = async ({ path, name }: EvidenceFileFragment) => {
    const answer = await asking(path);
    if (!answer) return;
    const url = URL.createObjectURL(await answer.blob());
    save(url, name);
    setTimeout(() => URL.revokeObjectURL(url), 1_000);
  };
  if (files.length === 0 && !mayChange) return null;
  return (
    <div className="evidence">
      {files.map((file) => (
        <span key={file.id} className="file">
          <button type="button" className="button button-small" onClick={() => void fetchFile(file)}>
            {file.name}{' '}
            <span className="quiet">{t.assessing.kilobytes(number(Math.ceil(file.bytes / 1024)))}</span>
          </button>
          {mayChange && (
            <button
              type="button"
              className="button button-small"
              aria-label={t.assessing.removeFile(file.name)}
              onClick={() => void takeBack(file)}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {mayChange && (
        <label className="button button-small">
          {isBusy ? t.work.sending : t.assessing.addFile}
          <input
            ref={input}
            type="file"
            className="hidden"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void send(file);
            }}
          />
        </label>
      )}
      {fault && (
        <span className="fault" role="alert">
          {toldOf(fault, t.refusals)} {faultIdOf(fault)}
        </span>
      )}
    </div>
  );
}
