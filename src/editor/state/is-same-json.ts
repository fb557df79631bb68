/** Whether two values of the API say the same, their fields in the same order, as the server and this window write them. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
