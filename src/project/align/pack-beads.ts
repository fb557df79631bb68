import type { Bead } from '../../model/bead.ts';

/**
 * Beads in one array of numbers, {@link FIELDS} a bead, so that thousands of documents can wait in
 * little memory: source start and end, target start and end, cost, confidence.
 */
export type PackedBeads = Float64Array;

const FIELDS = 6;

/** Beads to numbers; {@link unpackBeads} is the way back. */
export function packBeads(beads: readonly Bead[]): PackedBeads {
  const packed = new Float64Array(beads.length * FIELDS);
  beads.forEach(({ source, target, cost, confidence }, at) =>
    packed.set([...source, ...target, cost, confidence], at * FIELDS),
  );
  return packed;
}

/** Numbers to beads. */
export function unpackBeads(packed: PackedBeads): readonly Bead[] {
  return Array.from({ length: packed.length / FIELDS }, (_, bead): Bead => {
    const at = bead * FIELDS;
    return {
      source: [packed[at]!, packed[at + 1]!],
      target: [packed[at + 2]!, packed[at + 3]!],
      cost: packed[at + 4]!,
      confidence: packed[at + 5]!,
    };
  });
}
