/**
 * A small generator (Numerical Recipes): the same numbers on every machine.
 *
 * @param seed any whole number
 * @returns a function from a bound to a whole number below it
 */
export function seededRandom(seed) {
  let state = (Math.imul(seed, 2_654_435_761) + 20_261) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
