// What was read last, while something newer of the same is read: nothing jumps, and what was typed in it stays.
import { useState } from 'react';

export function useLast<Read>(now: Read | undefined): Read | undefined {
  const [last, setLast] = useState(now);
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}
