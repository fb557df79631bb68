/** Some elements in any order, a number of times. */
interface Particle {
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** A content model, parsed. */
export interface ContentModel {
  readonly kind: 'any' | 'empty' | 'elements' | 'mixed';
  readonly particles: readonly Particle[];
}

/** Occurrence indicators (XML 1.0, 3.2.1, production 47). */
const occurrences: Readonly<Record<string, readonly [min: number, max: number]>> = {
  '': [1, 1],
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

/**
 * A content model of an `ElementRule`.
 *
 * @throws {RangeError} for one that is nested deeper or wrongly written.
 */
export function parseContentModel(text: string): ContentModel {
  if (text === 'EMPTY') return { kind: 'empty', particles: [] };
  if (text === 'ANY') return { kind: 'any', particles: [] };
  const particles = text.split(',').map((item): Particle => {
    const match = /^\(?([\w#|-]+)\)?([?*+]?)$/.exec(item.trim());
    if (match === null) throw new RangeError(`content model "${text}" is not understood`);
    const [min, max] = occurrences[match[2]!]!;
    return { names: match[1]!.split('|'), min, max };
  });
  const isMixed = particles[0]!.names[0] === '#PCDATA';
  return {
    kind: isMixed ? 'mixed' : 'elements',
    particles: isMixed
      ? particles.map(({ names }) => ({ names: names.slice(1), min: 0, max: Infinity }))
      : particles,
  };
}

/** How far the children of one element have come in its content model. */
export interface ContentState {
  particle: number;
  count: number;
}

const format = ({ names }: Particle): string =>
  names
    .map((name) => (name === '##other' ? 'elements of other namespaces' : `<${name}>`))
    .join(', ');

/**
 * Takes the next child into account.
 *
 * @returns Nothing when it may stand there; else what was expected in its place.
 */
export function acceptChild(
  { kind, particles }: ContentModel,
  state: ContentState,
  name: string,
): string | undefined {
  if (kind === 'any') return undefined;
  let { count } = state;
  for (let at = state.particle; at < particles.length; at++) {
    const particle = particles[at]!;
    if (count < particle.max && particle.names.includes(name)) {
      state.particle = at;
      state.count = count + 1;
      return undefined;
    }
    if (count < particle.min) break;
    count = 0;
  }
  return describeNext(particles, state);
}

/** What may stand next, in words. */
function describeNext(
  particles: readonly Particle[],
  { particle: from, count }: ContentState,
): string {
  const expected: string[] = [];
  for (let at = from; at < particles.length; at++) {
    const particle = particles[at]!;
    const passed = at === from ? count : 0;
    if (passed >= particle.max) continue;
    if (particle.names.length > 0) expected.push(format(particle));
    if (passed < particle.min) break;
  }
  return expected.length === 0 ? 'no further element' : expected.join(' or ');
}

/** What is still missing at the end of an element; absent when it is complete. */
export function findMissing(
  { particles }: ContentModel,
  { particle, count }: ContentState,
): string | undefined {
  for (let at = particle; at < particles.length; at++) {
    const item = particles[at]!;
    if ((at === particle ? count : 0) < item.min) return format(item);
  }
  return undefined;
}
