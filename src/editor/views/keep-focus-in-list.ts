/** The button that stops a list goes with what it stops: the focus goes to the one that begins it again. */
export function keepFocusInList(): void {
  queueMicrotask(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.list-again')?.focus();
  });
}
