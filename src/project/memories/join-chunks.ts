/** A piece handed on has at least this many UTF-16 units: sending one costs more than making it. */
const PIECE = 32_768;

/** The same text in fewer and larger pieces. */
export async function* joinChunks(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let joined = '';
  for await (const chunk of chunks) {
    joined += chunk;
    if (joined.length < PIECE) continue;
    yield joined;
    joined = '';
    // chunks that are there already come without a pause: others want to be answered too
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (joined !== '') yield joined;
}
