// A small form made from a list of its fields: what is missing, and what the service refuses, is told where it belongs.
import type { CombinedError } from '@urql/core';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { useDraft } from '../drafts.ts';
import { fieldOf, toldOf } from '../refusal.ts';
import { useSettings } from '../settings.tsx';
import { begun, type Draft } from './begun.ts';
import { Changed } from './changed.tsx';
import { Control, type Kind } from './control.tsx';
import { Field } from './field.tsx';
import type { Filled } from './filled.ts';
import { isOffered, stillIn } from './offered.ts';
import type { Option } from './options.ts';
import { Refused } from './states.tsx';
import { Ticks } from './ticks.tsx';

interface BoxesProps {
  /** What is chosen: several where it is a field of boxes, otherwise one at most. */
  readonly ticked: readonly string[];
  readonly fault: string | null;
  readonly onChange: (ticked: readonly string[]) => void;
}

export interface FieldSpec {
  /** As the service calls it in its input. */
  readonly name: string;
  readonly label: string;
  readonly kind?: Kind;
  readonly options?: readonly Option[];
  readonly isNeeded?: boolean;
  /** Whether it has a line of its own: what is chosen from is long. */
  readonly isWide?: boolean;
  /** The most characters. */
  readonly most?: number;
  /** What is on record. */
  readonly value?: string;
  /** What is meant most often, where nothing is on record. */
  readonly usual?: string;
  /** Of several that may be ticked. */
  readonly ticked?: readonly string[];
  /** What stands in place of boxes for all that may be ticked, or of the list to choose one from, where these are too many. */
  readonly boxes?: (props: BoxesProps) => ReactNode;
  /** What is wrong with what was filled in, if anything is: told before it is sent. */
  readonly check?: (value: string) => string | null;
}

/** The fields of a form; where some depend on what is chosen in others, by what stands in these. */
export type FieldSpecs =
  | readonly FieldSpec[]
  | ((chosen: Readonly<Record<string, string>>) => readonly FieldSpec[]);

export interface Sent {
  readonly error?: CombinedError | undefined;
}

/** Sends what was filled in and ticked, of the version that the form was opened with; 0 where it has none. */
export type Send = (filled: Filled, ticked: readonly string[], version: number) => Promise<Sent>;

export interface FormProps {
  /** What it is called while it is filled in: no other form of the pages has the name. */
  readonly name: string;
  readonly fields: FieldSpecs;
  readonly submit: string;
  /** What it means, where that is not plain. */
  readonly lead?: string;
  /** Of what it is about, as it is read now: what is sent is of the one that the form was opened with. */
  readonly version?: number;
  readonly send: Send;
  /** Told what was changed in it, by the names of the fields: for whoever reads what is to be chosen from by that. */
  readonly filled?: (values: Readonly<Record<string, string>>) => void;
  /** Says as well whether the keyboard was in the form, and goes away with it. */
  readonly close: (hadKeyboard: boolean) => void;
}

/** Those that a form has, as it is filled in now. */
export const fieldsOf = (
  specs: FieldSpecs,
  chosen: Readonly<Record<string, string>>,
): readonly FieldSpec[] => (typeof specs === 'function' ? specs(chosen) : specs);

export function FieldsForm({
  name: form,
  fields: specs,
  submit,
  lead,
  version = 0,
  send,
  filled: told,
  close,
}: FormProps) {
  const { t, number } = useSettings();
  const [draft, put] = useDraft<Draft>(form, () => begun(version));
  const { values, key } = draft;
  useEffect(() => told?.(values), [told, values]);
  const fields = fieldsOf(specs, values);
  const ticked = draft.isTicked
    ? draft.ticked.filter((each) => fields.some((field) => isOffered(field, each)))
    : fields.flatMap((field) => field.ticked ?? []);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const box = useRef<HTMLFormElement>(null);
  const isPast = version > draft.version;
  const renew = () => {
    // What stands for nothing on record, as a reason does, stays as it was typed.
    const ownWords = fields.filter((field) => field.value === undefined).map((field) => field.name);
    const kept = Object.entries(values).filter(([name]) => ownWords.includes(name));
    const ownTicks = fields.some((field) => field.ticked) ? {} : { ticked, isTicked: draft.isTicked };
    put({ ...begun(version), ...ownTicks, values: Object.fromEntries(kept) });
    setTried(false);
    setError(undefined);
    box.current?.querySelector<HTMLElement>('input, select, textarea, [type=submit]')?.focus();
  };
  const leave = () => close(box.current?.contains(document.activeElement) === true);
  const typedIn = (field: FieldSpec): string =>
    stillIn(field, values[field.name] ?? field.value ?? field.usual ?? '');
  const valueOf = (field: FieldSpec): string => typedIn(field).trim();
  const isMissing = (field: FieldSpec) =>
    field.isNeeded === true && (field.kind === 'checks' ? ticked.length === 0 : valueOf(field) === '');
  const isTooLong = (field: FieldSpec) => [...valueOf(field)].length > (field.most ?? Infinity);
  const wrongOf = (field: FieldSpec) => {
    const value = valueOf(field);
    return value === '' ? null : (field.check?.(value) ?? null);
  };
  const isFaulty = (field: FieldSpec) => isMissing(field) || isTooLong(field) || wrongOf(field) !== null;
  const refused = error && fieldOf(error);
  const faultOf = (field: FieldSpec): string | null => {
    if (isTried && isMissing(field)) return t.work.needed;
    if (isTooLong(field)) return t.work.tooLong(number(field.most ?? 0));
    const wrong = isTried ? wrongOf(field) : null;
    if (wrong !== null) return wrong;
    return error && refused === field.name ? toldOf(error, t.refusals) : null;
  };
  const fill = (name: string, value: string) =>
    put((before) => ({ ...before, values: { ...before.values, [name]: value } }));
  const boxesOf = (field: FieldSpec) => {
    const isOne = field.kind !== 'checks';
    const chosen = isOne ? [typedIn(field)].filter(Boolean) : ticked;
    const onChange = (now: readonly string[]) =>
      isOne
        ? fill(field.name, now.at(-1) ?? '')
        : put((before) => ({ ...before, ticked: now, isTicked: true }));
    const props: BoxesProps = { ticked: chosen, fault: faultOf(field), onChange };
    return field.boxes?.(props) ?? <Ticks {...props} label={field.label} options={field.options ?? []} />;
  };
  const run = async () => {
    setTried(true);
    if (isBusy || fields.some(isFaulty)) return;
    setBusy(true);
    const filled = Object.fromEntries(fields.map((field) => [field.name, valueOf(field) || null]));
    const done = await send({ ...filled, idempotencyKey: key }, ticked, draft.version);
    setBusy(false);
    setError(done.error);
    // It may be gone by then, and another stand in its place.
    if (!done.error && box.current) leave();
  };
  return (
    <form
      ref={box}
      className="form form-inline"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void run();
      }}
    >
      {lead !== undefined && <p>{lead}</p>}
      <div className="form-row">
        {fields.map((field) =>
          field.kind === 'checks' || field.boxes ? (
            <Fragment key={field.name}>{boxesOf(field)}</Fragment>
          ) : (
            <Field key={field.name} label={field.label} fault={faultOf(field)} isWide={field.isWide === true}>
              {(props) => (
                <Control
                  {...props}
                  kind={field.kind}
                  options={field.options}
                  value={typedIn(field)}
                  onChange={(value) => fill(field.name, value)}
                />
              )}
            </Field>
          ),
        )}
      </div>
      {error && !fields.some(({ name }) => name === refused) && <Refused error={error} />}
      {isPast && <Changed renew={renew} />}
      <div className="form-end">
        <button type="submit" className="button button-main button-small" aria-disabled={isBusy}>
          {isBusy ? t.work.sending : submit}
        </button>
        <button type="button" className="button button-small" onClick={leave}>
          {t.work.cancel}
        </button>
      </div>
    </form>
  );
}
