const nameStart = 1;
const nameRest = 2;
const textStop = 4;
const valueStop = 8;
const space = 16;

/** What an ASCII character can be, as bits. */
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Z_a-z]/.test(character)) classes[code]! |= nameStart | nameRest;
  if (/[-.0-9]/.test(character)) classes[code]! |= nameRest;
  if (/[ \t\r\n]/.test(character)) classes[code]! |= space;
  if (code < 0x20 && code !== 9 && code !== 10) classes[code]! |= textStop;
  if (/[<&\]]/.test(character)) classes[code]! |= textStop;
  if (code < 0x20 || /[<&"']/.test(character)) classes[code]! |= valueStop;
}

/** White space of XML (1.0, 2.3, production 3). */
export function isXmlSpace(code: number): boolean {
  return code < 128 && (classes[code]! & space) !== 0;
}

/** Letters beyond ASCII that names may begin with and hold (XML 1.0, 2.3, productions 4 and 4a). */
const otherStart =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/u;
const otherRest = /[\u00b7\u0300-\u036f\u203f\u2040]/;

/** Whether a code point can begin a name without a colon. */
export function isNameStart(code: number): boolean {
  return code < 128
    ? (classes[code]! & nameStart) !== 0
    : otherStart.test(String.fromCodePoint(code));
}

/** Where the name that begins at `at` ends; `at` itself when none does. A colon ends it. */
export function findNameEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      if ((classes[code]! & (end === at ? nameStart : nameRest)) === 0) break;
      continue;
    }
    const point = text.codePointAt(end)!;
    if (!isNameStart(point) && (end === at || !otherRest.test(String.fromCodePoint(point)))) break;
    if (point > 0xffff) end++;
  }
  return end;
}

/** Where the name with at most one colon in it ends (Namespaces in XML 1.0, 4). */
export function findQualifiedNameEnd(text: string, at: number): number {
  const end = findNameEnd(text, at);
  if (end === at || text.charCodeAt(end) !== 0x3a) return end;
  const localEnd = findNameEnd(text, end + 1);
  return localEnd === end + 1 ? end : localEnd;
}

/** What stands at `at` besides plain characters: a half of a surrogate pair, or none of Unicode. */
function isIllegalBeyondAscii(text: string, at: number, code: number): boolean {
  if (code > 0xdfff) return code > 0xfffd;
  if (code > 0xdbff) {
    const before = at > 0 ? text.charCodeAt(at - 1) : 0;
    return before < 0xd800 || before > 0xdbff;
  }
  const after = text.charCodeAt(at + 1);
  // At the end of a piece the other half may still come.
  return after < 0xdc00 || after > 0xdfff;
}

function findStop(text: string, at: number, mask: number): number {
  const table = classes;
  const { length } = text;
  for (let end = at; end < length; end++) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      if ((table[code]! & mask) !== 0) return end;
    } else if (code >= 0xd800 && isIllegalBeyondAscii(text, end, code)) return end;
  }
  return length;
}

/** The first place from `at` that is no plain text: markup, `]`, CR, or what XML cannot hold. */
export function findTextStop(text: string, at: number): number {
  return findStop(text, at, textStop);
}

/** All that {@link findTextStop} stops at besides `<`, and the halves of good surrogate pairs. */
const special = /[&\]\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/g;

/**
 * The first place from `at` where text may need a closer look; the length of the text when there is
 * none. One search serves all texts up to that place: most of a file holds nothing special.
 */
export function findSpecial(text: string, at: number): number {
  special.lastIndex = at;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}

/** The first place from `at` that is no plain attribute value: a quote, `<`, `&`, white space, or worse. */
export function findValueStop(text: string, at: number): number {
  return findStop(text, at, valueStop);
}
