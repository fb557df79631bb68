/** How a job tells how far it is; what becomes of it is the caller's matter. */
export interface Log {
  /** @param total how many there are in all; absent when nobody knows yet */
  progress(what: string, done: number, total?: number): void;
  /** A remark that is no result: shown unless the user asked for quiet. */
  note(message: string): void;
}
