import fc from 'fast-check';

/**
 * Random tests draw the same cases on every machine; fast-check prints the seed and the path of a
 * failure. SEED=… draws others.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_123) });
