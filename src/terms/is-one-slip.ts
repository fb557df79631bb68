/** Whether one insertion, deletion, substitution or swap of neighbours leads from one word to the other. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  const x = one.slice(shared);
  const y = other.slice(shared);
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
