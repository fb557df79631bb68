/** Milliseconds of processor time that a piece of work takes in this process: what others on the machine do does not count. */
export function measureCpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
