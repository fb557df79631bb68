import { hash } from 'node:crypto';
import { mixHash } from '../../../model/hash/mix-hash.ts';
import type { WideHash } from '../../../model/hash/hash-wide.ts';
import { hashWide } from '../../../model/hash/hash-wide.ts';
import type { Connection } from '../database/open-database.ts';
import { toJsonText } from './to-json-text.ts';
import { isSchemaWithNumbers } from '../database/schema.ts';

/** What equal units share, and nearly no others: whoever finds one compares the texts, see `equal-units.ts`. */
export type UnitKey = number | string;

/** What a key is made of, for each variant, by locale. */
export interface KeyedText {
  readonly locale: string;
  readonly text: string;
  /** JSON of the content when it is more than the text. */
  readonly content: string | null;
}

/** How a memory makes its keys. */
export interface UnitKeys {
  of(variants: readonly KeyedText[]): UnitKey;
  /** The key as text, all of one length. */
  toText(key: UnitKey): string;
  readonly textLength: number;
  /** SQL for the key, of SQL for such a text. */
  fromText(sql: string): string;
}

/** The keys of a memory; those it has stay as they are. */
export function findUnitKeys(database: Connection): UnitKeys {
  const { version } = database
    .prepare('SELECT user_version AS version FROM pragma_user_version')
    .get() as { readonly version: number };
  return isSchemaWithNumbers(version) ? NUMBERS : TEXTS;
}

/** Sixteen digits, below 2^53: seven of one half of a hash and nine of the other. */
const LOW_DIGITS = 1_000_000_000;
const HIGH_FIRST = 1_000_000;
const HIGH_COUNT = 8_000_000;
const LOW_FIRST = 100_000_000;
const LOW_COUNT = 900_000_000;

function toDigits(key: UnitKey): string {
  const high = Math.floor((key as number) / LOW_DIGITS);
  return `${high}${(key as number) - high * LOW_DIGITS}`;
}

/** 52 bits, made in a tenth of the time of the others. Small numbers are what JavaScript writes down quickly. */
export const NUMBERS: UnitKeys = {
  of(variants) {
    const [one, other] = hashTexts(variants);
    return (HIGH_FIRST + (one % HIGH_COUNT)) * LOW_DIGITS + LOW_FIRST + (other % LOW_COUNT);
  },
  toText: toDigits,
  textLength: 16,
  fromText: (sql) => `CAST(${sql} AS INTEGER)`,
};

/** The first 132 bits of SHA-256, in base64, of the JSON of a list of locales and texts: memories hold them. */
export const TEXTS: UnitKeys = {
  of(variants) {
    let texts = '';
    for (const { locale, text, content } of variants)
      texts += `${texts === '' ? '[[' : ',['}${toJsonText(locale)},${toJsonText(content ?? text)}]`;
    return hash('sha256', `${texts}]`, 'base64').slice(0, TEXTS.textLength);
  },
  toText: (key) => key as string,
  textLength: 22,
  fromText: (sql) => sql,
};

/** A hash of a key, for `createHashFilter`. */
export function hashUnitKey(key: UnitKey): WideHash {
  if (typeof key === 'string') return hashWide(key);
  const high = Math.floor(key / LOW_DIGITS);
  const low = key - high * LOW_DIGITS;
  return [mixHash(low) >>> 0, mixHash(high) >>> 0];
}

/** No code unit. */
const END = 0x10000;

/** See `hashWide`, of all locales and contents one behind the other, each with a sign of where it ends. */
function hashTexts(variants: readonly KeyedText[]): WideHash {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (const { locale, text, content } of variants) {
    for (let part = 0; part < 2; part++) {
      // not the JSON of the text: what was just put together is dear to look into
      const letters = part === 0 ? locale : (content ?? text);
      for (let at = 0; at <= letters.length; at++) {
        const unit = at < letters.length ? letters.charCodeAt(at) : END;
        one = Math.imul(one ^ unit, 0x01000193);
        other = Math.imul(other ^ unit, 0x5bd1e995);
        other ^= other >>> 15;
      }
    }
  }
  return [mixHash(one) >>> 0, mixHash(other) >>> 0];
}
