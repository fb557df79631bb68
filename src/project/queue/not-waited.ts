/** A batch is in the queue and goes on, and nobody waits for it. */
export class NotWaited extends Error {
  override readonly name = 'NotWaited';
  readonly batch: number;

  constructor(batch: number) {
    super(`batch ${batch} goes on`);
    this.batch = batch;
  }
}
