/**
 * Text that is made piece by piece, as a body that is sent as fast as it is taken; UTF-8. The first piece is there
 * when this resolves: what cannot even begin fails here, while it can be answered as a problem.
 *
 * @param onFault called when it fails later, instead of the error of the stream: to cut the answer short
 */
export async function toByteStream(
  chunks: AsyncIterable<string>,
  onFault?: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  let early: IteratorResult<string> | undefined = first;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = early ?? (await iterator.next());
          early = undefined;
          if (done === true) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          if (onFault === undefined) throw error;
          onFault(error);
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // nothing is made before it is asked for
    { highWaterMark: 0 },
  );
}
