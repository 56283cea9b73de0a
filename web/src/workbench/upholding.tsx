// The form by which an appeal against marks is upheld: it reads the marks when it is opened, and asks which of them are withdrawn.
import { CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { MarksAppealedDocument, type MarksAppealedQuery } from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { FieldsForm, fieldsOf, type FormProps } from '../parts/fieldsForm.tsx';
import { Loading, Refused } from '../parts/states.tsx';
import { readWhole } from '../parts/whole.ts';
import { useSettings } from '../settings.tsx';
import { useMarkWords } from './markWords.ts';

type Found = Extract<NonNullable<MarksAppealedQuery['node']>, { marks: unknown }>;
type Mark = Found['marks']['edges'][number]['node'];

interface Read {
  readonly marks: readonly Mark[] | null;
  readonly error: CombinedError | undefined;
}

export function Upholding({ appeal, ...form }: FormProps & { readonly appeal: string }) {
  const { t } = useSettings();
  const { told } = useMarkWords();
  const { marks, error } = useStanding(appeal);
  if (!marks) return error ? <Refused error={error} retry={tryAgain} /> : <Loading lines={3} />;
  const options = marks.map((mark) => ({ value: mark.id, label: told(mark) }));
  const which = {
    name: 'marks',
    label: t.appeals.whichMarks,
    kind: 'checks',
    isNeeded: true,
    options,
  } as const;
  return (
    <>
      {error && <Refused error={error} retry={tryAgain} />}
      <FieldsForm {...form} fields={(chosen) => [which, ...fieldsOf(form.fields, chosen)]} />
    </>
  );
}

/** All of the marks that stand, page by page: whoever ticks some sees all that there are. */
function useStanding(id: string): Read {
  const client = useClient();
  const [read, setRead] = useState<Read>({ marks: null, error: undefined });
  useEffect(() => {
    let isLeft = false;
    const readAll = async () => {
      const found = await readWhole(client, {
        query: MarksAppealedDocument,
        asked: (after) => ({ id, after }),
        of: ({ node }) => (node && 'marks' in node ? node.marks : null),
      });
      if (isLeft) return;
      if (found instanceof CombinedError) setRead(({ marks }) => ({ marks, error: found }));
      else setRead({ marks: found, error: undefined });
    };
    void readAll();
    return () => {
      isLeft = true;
    };
  }, [client, id]);
  return read;
}
