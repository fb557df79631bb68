import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the server: those who came with the token, and the sessions they got for it. */
export interface Sessions {
  /** Stands in the address that is printed. */
  readonly token: string;
  /** The value of a new session's cookie; `undefined` when the token is wrong or was used. */
  admit(token: string): string | undefined;
  isKnown(cookie: string | undefined): boolean;
}

/** What a server knows of those who may come in. */
export interface SessionOptions {
  /** A token that stays valid, for servers that others reach; absent: one that works once. */
  readonly fixedToken?: string;
  /** Hashes of the sessions of an earlier run, and where new ones are kept. */
  readonly known?: readonly string[];
  readonly onNew?: (hash: string) => void;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Bytes of tokens and session names: nobody guesses 256 bits. */
const RANDOM_BYTES = 32;

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hash(one)), Buffer.from(hash(other)));

/** Sessions of one server; only their hashes are ever kept. */
export function createSessions(options: SessionOptions = {}): Sessions {
  const token = options.fixedToken ?? randomBytes(RANDOM_BYTES).toString('base64url');
  const known = new Set(options.known);
  let isUsed = false;
  return {
    token,
    admit(given) {
      if (isUsed || !isSame(given, token)) return undefined;
      isUsed = options.fixedToken === undefined;
      const cookie = randomBytes(RANDOM_BYTES).toString('base64url');
      known.add(hash(cookie));
      options.onNew?.(hash(cookie));
      return cookie;
    },
    isKnown: (cookie) => cookie !== undefined && known.has(hash(cookie)),
  };
}
