// The form by which an appeal against marks is upheld: it reads the marks when it is opened, and asks which of them are withdrawn.
import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { MarksAppealedDocument, type MarksAppealedQuery } from '../../gql/graphql.ts';
import { FieldsForm, fieldsOf, type FormProps } from '../parts/fieldsForm.tsx';
import { Loading, Refused } from '../parts/states.tsx';
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
  if (error) return <Refused error={error} />;
  if (!marks) return <Loading lines={3} />;
  const options = marks.map((mark) => ({ value: mark.id, label: told(mark) }));
  const which = {
    name: 'marks',
    label: t.appeals.whichMarks,
    kind: 'checks',
    isNeeded: true,
    options,
  } as const;
  return <FieldsForm {...form} fields={(chosen) => [which, ...fieldsOf(form.fields, chosen)]} />;
}

/** All of the marks that stand, page by page: whoever ticks some sees all that there are. */
function useStanding(id: string): Read {
  const client = useClient();
  const [read, setRead] = useState<Read>({ marks: null, error: undefined });
  useEffect(() => {
    let isLeft = false;
    const readAll = async () => {
      const marks: Mark[] = [];
      for (let after: string | null = null, isMore = true; isMore && !isLeft; ) {
        const asked: { id: string; after: string | null } = { id, after };
        const page = client.query(MarksAppealedDocument, asked, { requestPolicy: 'network-only' });
        const { data, error } = await page.toPromise();
        const found = data?.node && 'marks' in data.node ? data.node.marks : null;
        if (error && !isLeft) setRead({ marks: null, error });
        if (error) return;
        marks.push(...(found?.edges ?? []).map(({ node }) => node));
        after = found?.pageInfo.endCursor ?? null;
        isMore = found?.pageInfo.hasNextPage === true;
      }
      if (!isLeft) setRead({ marks, error: undefined });
    };
    void readAll();
    return () => {
      isLeft = true;
    };
  }, [client, id]);
  return read;
}
