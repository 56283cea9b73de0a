// Reads who attended an activity: the whole list, page by page, and of which version of the activity it is.
import type { Client, CombinedError } from '@urql/core';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { AttendeesDocument, type AttendeesQuery } from '../../gql/graphql.ts';
import { gone } from '../refusal.ts';

type Node = Extract<NonNullable<AttendeesQuery['node']>, { attendances: unknown }>;
export type Attendee = Node['attendances']['edges'][number]['node']['deputy'];

interface Attendance {
  /** Of the activity when its list was begun to be read: what is sent of that version writes over nothing that came later. */
  readonly version: number;
  readonly deputies: readonly Attendee[];
}

export async function readAttendance(client: Client, id: string): Promise<Attendance | CombinedError> {
  const read = (after: string | null) =>
    client.query(AttendeesDocument, { id, after }, { requestPolicy: 'network-only' }).toPromise();
  const deputies: Attendee[] = [];
  let version: number | null = null;
  for (let page = await read(null); ; ) {
    if (page.error) return page.error;
    const node = page.data?.node;
    if (!node || !('attendances' in node)) return gone();
    version ??= node.version;
    const { edges, pageInfo } = node.attendances;
    deputies.push(...edges.map((edge) => edge.node.deputy));
    if (!pageInfo.hasNextPage) return { version, deputies };
    page = await read(pageInfo.endCursor);
  }
}

interface Read {
  readonly attendance: Attendance | undefined;
  readonly error: CombinedError | undefined;
}

/** The list of an activity, read again when the activity is of another version; what was read before stays until then. */
export function useAttendance(id: string, version: number): Read {
  const client = useClient();
  const last = useRef<Attendance>(undefined);
  const [read, setRead] = useState<Read>({ attendance: undefined, error: undefined });
  useEffect(() => {
    let isLeft = false;
    const readAll = async () => {
      if (last.current?.version === version) return;
      const found = await readAttendance(client, id);
      if (isLeft) return;
      if ('deputies' in found) last.current = found;
      const error = 'deputies' in found ? undefined : found;
      setRead({ attendance: last.current, error });
    };
    void readAll();
    return () => {
      isLeft = true;
    };
  }, [client, id, version]);
  return read;
}
