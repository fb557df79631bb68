/** Resolves when the user or the system asks the program to end (SIGINT, SIGTERM, SIGHUP). */
export function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
