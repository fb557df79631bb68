/**
 * The ending that makes an ordinal of an English number in figures: st, nd, rd or th.
 *
 * @param digits the whole number in figures; groups may be parted
 */
export function englishOrdinal(digits: string): string {
  const plain = digits.replaceAll(/\D/g, '');
  if (/1\d$/.test(plain.slice(-2)) && plain.length > 1) return 'th';
  return { '1': 'st', '2': 'nd', '3': 'rd' }[plain.slice(-1)] ?? 'th';
}
