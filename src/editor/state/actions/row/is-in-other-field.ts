/** Whether somebody writes in a field other than that of the open row. */
export function isInOtherField(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}
