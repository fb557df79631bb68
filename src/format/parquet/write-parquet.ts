import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { toPairId } from '../table/write-table.ts';

/** Bytes of a Parquet file: with each pair those of a row group that is full, else none. */
export interface ParquetPairWriter {
  readonly pair: (pair: SegmentPair) => Uint8Array;
  readonly tail: () => Uint8Array;
}

/** What the file's metadata says. */
export interface ParquetOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Named in the file's metadata. */
  readonly version: string;
}

/** Rows of a group: what a writer holds in memory, and what a reader may skip. About 5 MB of sentences. */
const GROUP = 20_000;

type Cell = string | number | undefined;

/** Columns in order; only `source`, `target`, `id` and `file` are always there. */
const COLUMNS: readonly {
  readonly name: string;
  readonly type: 'BYTE_ARRAY' | 'INT32' | 'DOUBLE';
  readonly isOptional: boolean;
  readonly valueOf: (pair: SegmentPair) => Cell;
}[] = [
  { name: 'source', type: 'BYTE_ARRAY', isOptional: false, valueOf: (p) => toPlainText(p.source) },
  { name: 'target', type: 'BYTE_ARRAY', isOptional: false, valueOf: (p) => toPlainText(p.target) },
  { name: 'id', type: 'BYTE_ARRAY', isOptional: false, valueOf: toPairId },
  { name: 'file', type: 'BYTE_ARRAY', isOptional: false, valueOf: (p) => p.path },
  { name: 'document', type: 'BYTE_ARRAY', isOptional: true, valueOf: (p) => p.document },
  { name: 'line', type: 'INT32', isOptional: true, valueOf: (p) => p.at?.source[0] },
  { name: 'state', type: 'BYTE_ARRAY', isOptional: true, valueOf: (p) => p.state },
  { name: 'confidence', type: 'DOUBLE', isOptional: true, valueOf: (p) => p.confidence },
];

/**
 * A writer of Parquet (format 2, Snappy) in row groups, so that memory holds one group only. Locales
 * stand in the key-value metadata as `kosut.source_locale` and `kosut.target_locale`.
 */
export function createParquetWriter(options: ParquetOptions): ParquetPairWriter {
  const bytes = new ByteWriter(1 << 16);
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: COLUMNS.length },
      ...COLUMNS.map(({ name, type, isOptional }) => ({
        name,
        type,
        ...(type === 'BYTE_ARRAY' && { converted_type: 'UTF8' as const }),
        repetition_type: isOptional ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      })),
    ],
    kvMetadata: [
      { key: 'kosut.source_locale', value: options.sourceLocale },
      { key: 'kosut.target_locale', value: options.targetLocale },
    ],
    createdBy: `kosut version ${options.version}`,
  });
  let columns: Cell[][] = COLUMNS.map(() => []);
  let rows = 0;
  // offsets in the file go on, the buffer begins anew
  const take = (): Uint8Array => {
    const taken = bytes.getBytes().slice();
    bytes.index = 0;
    return taken;
  };
  const flush = (): void => {
    if (rows === 0) return;
    void writer.write({
      columnData: COLUMNS.map(({ name }, at) => ({ name, data: columns[at]! })),
      rowGroupSize: GROUP,
    });
    columns = COLUMNS.map(() => []);
    rows = 0;
  };
  return {
    pair(pair) {
      for (const [at, { valueOf }] of COLUMNS.entries()) columns[at]!.push(valueOf(pair));
      if (++rows < GROUP) return NOTHING;
      flush();
      return take();
    },
    tail() {
      flush();
      void writer.finish();
      return take();
    },
  };
}

const NOTHING = new Uint8Array(0);
