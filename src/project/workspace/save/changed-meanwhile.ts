/** Another program wrote the file while it was being saved. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}
