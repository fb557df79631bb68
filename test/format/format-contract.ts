import type { TranslationUnit } from '../../src/model/translation-unit.ts';
import { readMultiterm } from '../../src/format/glossary/read-multiterm.ts';
import { readOmegatGlossary } from '../../src/format/glossary/read-omegat-glossary.ts';
import { readUtx } from '../../src/format/glossary/read-utx.ts';
import { readWeblateGlossary } from '../../src/format/glossary/read-weblate-glossary.ts';
import { readPo } from '../../src/format/po/read-po.ts';
import { readSrx } from '../../src/format/srx/read-srx.ts';
import type { SrxRules } from '../../src/model/srx-rules.ts';
import { writeSrx } from '../../src/format/srx/write-srx.ts';
import { readTable } from '../../src/format/table/read-table.ts';
import { readCsvTermbase } from '../../src/format/table/read-csv-termbase.ts';
import { readJsonl } from '../../src/format/table/read-jsonl.ts';
import { writeCsv, writeJsonl, writeTsv } from '../../src/format/table/write-table.ts';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import { writeTbx } from '../../src/format/tbx/write-tbx.ts';
import { readTmx } from '../../src/format/tmx/read-tmx.ts';
import { toTranslationUnits } from '../../src/format/tmx/to-translation-units.ts';
import { writeTmx } from '../../src/format/tmx/write-tmx.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../src/format/xliff/write/write-xliff.ts';
import type { Document } from '../../src/model/document.ts';
import type { Termbase } from '../../src/model/concept.ts';
import type { SegmentPair } from '../../src/model/segment-pair.ts';

/** What every format promises in the same words: the folder of its fixtures, reading and writing. */
export interface FormatContract {
  readonly folder: string;
  readonly read: (text: string) => unknown;
  /** The model as text, and what is read from that text must be the model again. */
  readonly write: (model: never) => string;
  readonly reread: (text: string) => unknown;
  /** Names of model parts that tell of places in the file, which another file has elsewhere. */
  readonly placeKeys: readonly string[];
}

function contract<Model>(
  folder: string,
  read: (text: string) => Model,
  write: (model: Model) => string,
  placeKeys: readonly string[],
  reread: (text: string) => Model = read,
): FormatContract {
  return { folder, read, write, reread, placeKeys };
}

const options = { sourceLocale: 'en', targetLocale: 'tr' };
const readUnits = (text: string): readonly TranslationUnit[] =>
  [...readTmx(text)].flatMap((unit) => toTranslationUnits(unit, 'en', 'tr'));
const join = (pieces: Iterable<string>): string => [...pieces].join('');
const xliff = (folder: string): FormatContract =>
  contract<readonly Document[]>(folder, (text) => readXliff(text), writeXliff, ['span']);
/** Glossaries come back as TBX, which holds both of their sides. */
const glossary = (folder: string, read: (text: string) => Termbase): FormatContract =>
  contract<Termbase>(
    folder,
    read,
    (base) => writeTbx(base),
    ['id'],
    (text) => readTbx(text),
  );
const places = ['at', 'unit', 'segment', 'state'];

export const formatContracts: readonly FormatContract[] = [
  xliff('xliff2'),
  xliff('xliff1'),
  contract('tmx', readUnits, (units) => join(writeTmx(units, options)), []),
  contract<Termbase>(
    'tbx',
    (text) => readTbx(text),
    (base) => writeTbx(base),
    [],
  ),
  contract<readonly SegmentPair[]>(
    'csv',
    (text) => [...readTable(text, { kind: 'csv' })],
    (pairs) => join(writeCsv(pairs)),
    places,
  ),
  contract<readonly SegmentPair[]>(
    'tsv',
    (text) => [...readTable(text, { kind: 'tsv' })],
    (pairs) => join(writeTsv(pairs)),
    places,
  ),
  contract<readonly SegmentPair[]>(
    'jsonl',
    (text) => [...readJsonl(text)],
    (pairs) => join(writeJsonl(pairs)),
    ['at'],
  ),
  contract<Termbase>(
    'termbase',
    (text) => readCsvTermbase(text),
    (base) => writeTbx({ ...base, concepts: base.concepts.map((c) => ({ ...c, id: `c${c.id}` })) }),
    ['id'],
    (text) => readTbx(text),
  ),
  contract<SrxRules>('srx', (text) => readSrx(text), writeSrx, ['at']),
  // PO has no writer of its own: what is read is held by XLIFF, whose ids have no spaces.
  contract<readonly Document[]>(
    'po',
    (text) => [readPo(text).document],
    writeXliff,
    ['span', 'id'],
    (text) => readXliff(text),
  ),
  glossary('omegat', (text) => readOmegatGlossary(text, options)),
  glossary('weblate', (text) => readWeblateGlossary(text, options)),
  glossary('utx', (text) => readUtx(text)),
  glossary('multiterm', (text) => readMultiterm(text)),
];
