// Steps that may be taken with something: a button for each, which asks for what it needs before anything is done.
import { Fragment, type ReactNode, useRef, useState } from 'react';
import { draftIn } from '../drafts.ts';
import { FieldsForm, type FieldSpecs, type Filled, type Sent } from './fieldsForm.tsx';

export interface Step {
  readonly key: string;
  readonly label: string;
  /** What it means, told before it is done. */
  readonly lead?: string;
  readonly fields?: FieldSpecs;
  readonly send: (filled: Filled, ticked: readonly string[]) => Promise<Sent>;
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
              onClick={() => setOpen(open === key ? null : key)}
            >
              {label}
            </button>
          </Fragment>
        ))}
      </span>
      {step && (
        <FieldsForm
          key={step.key}
          name={`${of}#${step.key}`}
          fields={step.fields ?? []}
          submit={step.label}
          {...(step.lead === undefined ? {} : { lead: step.lead })}
          send={step.send}
          close={(hadKeyboard) => {
            if (hadKeyboard) pressed.current?.focus();
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
