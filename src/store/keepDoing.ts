// Work that goes on beside the answers.

/** Does work again and again, so long after it was done, until stopped; any number of processes may. */
export function keepDoing(
  work: () => Promise<unknown>,
  every: number,
  fault: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const turn = () => {
    running = work()
      .then(() => undefined, fault)
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, every);
      });
  };
  turn();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
