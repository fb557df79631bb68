import v8 from 'node:v8';

/**
 * Bytecode that a function runs, in bytes, before V8 optimises it: four times its own choice. Measured on 500 look-ups
 * in a new process: a third less CPU, as most of what is optimised early is not run long enough to pay for it. Much
 * more, or this in an import, which runs for seconds, costs more than it saves.
 */
const BYTES_BEFORE_OPTIMISING = 500_000;

/** For commands that end within a second or two: spends less on compiling what soon ends. */
export function delayOptimizer(): void {
  v8.setFlagsFromString(`--interrupt-budget=${BYTES_BEFORE_OPTIMISING}`);
}

/**
 * For commands that make millions of short-lived objects: they are swept away by one thread. Several are quicker by the
 * clock where cores are idle, but wait for each other; an import takes a sixteenth less CPU without (measured).
 */
export function sweepAlone(): void {
  v8.setFlagsFromString('--no-parallel-scavenge');
}

/**
 * Bytecode of other functions that is put into one when V8 optimises it, in bytes; its own choice is 920. What a long
 * loop calls through many small functions is else compiled again and again as one large piece.
 */
const INLINED_BYTES = 250;

/** For commands that run one long loop over many small functions for some seconds: an import takes a twentieth less CPU (measured). */
export function inlineLess(): void {
  v8.setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_BYTES}`);
}
