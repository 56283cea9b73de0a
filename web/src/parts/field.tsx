// A labelled place to type in, with what is wrong beneath it, told to the ear as well.
import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly fault: string | null;
  readonly children: (props: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

export function Field({ label, fault, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== null,
        'aria-describedby': fault === null ? undefined : `${id}-fault`,
      })}
      {fault !== null && (
        <span id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
