/** Runs a piece of work when all that were given before it are done, whether they failed or not. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own: each piece of work sees what the one before it made. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
