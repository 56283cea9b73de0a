// A labelled place to type in, with what is wrong beneath it, told to the ear as well.
import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly fault: string | null;
  /** Whether it has a line of its own. */
  readonly isWide?: boolean;
  readonly children: (props: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

export function Field({ label, fault, isWide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={isWide ? 'field field-wide' : 'field'}>
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
