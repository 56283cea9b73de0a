// Steps that may be taken with something: a button for each, which asks for what it needs before anything is done.
import type { CombinedError } from '@urql/core';
import { Fragment, type ReactNode, useRef, useState } from 'react';
import { draftIn } from '../drafts.ts';
import { FieldsForm, type FieldSpecs, type FormProps, type Send } from './fieldsForm.tsx';
import { useUntold } from './untold.tsx';

export interface Step {
  readonly key: string;
  readonly label: string;
  /** What it means, told before it is done. */
  readonly lead?: string;
  readonly fields?: FieldSpecs;
  /** Of what it is taken with. */
  readonly version?: number;
  readonly send: Send;
  /** What stands in place of the form: it reads what it asks for first. */
  readonly form?: (form: FormProps) => ReactNode;
}

interface StepsProps {
  /** What the steps are taken with: its id, or another name that is its own. */
  readonly of: string;
  readonly steps: readonly Step[];
  /** What the buttons are named by besides, where the same stand in many lines. */
  readonly named?: string;
  readonly children?: ReactNode;
}

/** The buttons stand where they are put, and the form of the one that was pressed beneath. */
export function Steps({ of, steps, named, children }: StepsProps) {
  const [open, setOpen] = useState<string | null>(() => draftIn(of));
  const step = steps.find(({ key }) => key === open);
  const pressed = useRef<HTMLButtonElement>(null);
  const untold = useUntold(step !== undefined);
  const opened = useRef(open);
  const go = (to: string | null) => {
    untold(null);
    opened.current = to;
    setOpen(to);
  };
  return (
    <>
      <span className="line-end">
        {children}
        {steps.map(({ key, label }) => (
          <Fragment key={key}>
            {' '}
            <button
              ref={open === key ? pressed : null}
              type="button"
              className="button button-small"
              aria-expanded={open === key}
              aria-label={named === undefined ? undefined : `${label} · ${named}`}
              onClick={() => go(open === key ? null : key)}
            >
              {label}
            </button>
          </Fragment>
        ))}
      </span>
      {step && (
        <StepForm
          key={step.key}
          step={step}
          told={(error) =>
            untold(
              error ? { label: step.label, error } : null,
              opened.current !== null && opened.current !== step.key,
            )
          }
          name={`${of}#${step.key}`}
          close={(hadKeyboard) => {
            if (hadKeyboard) pressed.current?.focus();
            go(null);
          }}
        />
      )}
    </>
  );
}

interface StepFormProps extends Pick<FormProps, 'name' | 'close'> {
  readonly step: Step;
  /** Hears what was refused, and that nothing was. */
  readonly told: (error: CombinedError | undefined) => void;
}

function StepForm({ step, told, ...rest }: StepFormProps) {
  const { fields = [], label, lead, version = 0, form } = step;
  const said = lead === undefined ? {} : { lead };
  const send: Send = async (...all) => {
    const done = await step.send(...all);
    told(done.error);
    return done;
  };
  const props: FormProps = { ...rest, ...said, fields, submit: label, version, send };
  return form ? form(props) : <FieldsForm {...props} />;
}
