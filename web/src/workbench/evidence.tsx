// The files that speak for an assessment, or for one of its items: sent, fetched and taken back.
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type EvidenceFileFragment, RemoveEvidenceDocument } from '../../gql/graphql.ts';
import { save } from '../parts/save.ts';
import { codeOf, faultIdOf, sentenceOf } from '../refusal.ts';
import { credentials, refuse, whyRefused } from '../session.ts';
import { inMyLanguage, useSettings } from '../settings.tsx';

interface Props {
  readonly files: readonly EvidenceFileFragment[];
  readonly assessment: string;
  readonly item?: string;
  readonly mayChange: boolean;
  readonly again: () => void;
}

interface Told {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly id?: string; readonly noSeatFor?: string };
  }[];
}

/** By its id the service finds a fault of its own. */
const withId = (sentence: string, id: string | null | undefined): string =>
  id ? `${sentence} ${id}` : sentence;

export function Evidence({ files, assessment, item, mayChange, again }: Props) {
  const { t, number } = useSettings();
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [, remove] = useMutation(RemoveEvidenceDocument);
  const input = useRef<HTMLInputElement>(null);
  const whyNot = async (answer: Response | null): Promise<string> => {
    const told = ((await answer?.json().catch(() => null)) ?? null) as Told | null;
    const [error] = told?.errors ?? [];
    if (answer?.status === 401) refuse(whyRefused(error?.extensions?.noSeatFor ?? null));
    return error ? withId(error.message, error.extensions?.id) : t.refusals.DOWN;
  };
  const takeBack = async ({ id, name }: EvidenceFileFragment) => {
    if (!confirm(t.assessing.removeFile(name))) return;
    const { error } = await remove({ input: { id } });
    const sentence = error && (sentenceOf(error) ?? t.refusals[codeOf(error) ?? 'INTERNAL']);
    setFault(error && sentence ? withId(sentence, faultIdOf(error)) : null);
  };
  const send = async (file: File) => {
    setBusy(true);
    setFault(null);
    const search = new URLSearchParams({
      assessment,
      name: file.name,
      ...(item === undefined ? {} : { item }),
    });
    const headers = { ...inMyLanguage(), ...credentials(), 'content-type': 'application/octet-stream' };
    const answer = await fetch(`/evidence?${search}`, { method: 'POST', headers, body: file }).catch(
      () => null,
    );
    if (answer?.ok) again();
    else setFault(await whyNot(answer));
    setBusy(false);
    if (input.current) input.current.value = '';
  };
  const fetchFile = async ({ path, name }: EvidenceFileFragment) => {
    setFault(null);
    const headers = { ...inMyLanguage(), ...credentials() };
    const answer = await fetch(path, { headers }).catch(() => null);
    if (!answer?.ok) return setFault(await whyNot(answer));
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
      {fault !== null && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
