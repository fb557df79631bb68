/** Characters of an XML NMTOKEN (XML 1.0, 2.3, production 7). */
const nameCharacter =
  /[-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]/;

/** Ids that stay as they are, of either kind; most ids are such. */
const plain = /^[A-Za-z][-.0-9A-Za-z]*$/;

/** Ids of XLIFF 2. */
const token = new RegExp(`^(?:${nameCharacter.source})+$`);

const startCharacter = /[A-Z_a-z]/;

/**
 * Any name as an id: characters that ids cannot have become `_x0020_`, as ISO 9075-14 (5.4) has it.
 * An empty name becomes `_x_`. Ids that XLIFF can have stay as they are, so that a file that is written
 * again keeps its ids; `a b` and `a_x0020_b` are then one. Of ids of TBX those with `_x` are encoded too:
 * its reader decodes them.
 *
 * @param kind `token` for ids of XLIFF 2, `name` for those of TBX, which begin with a letter and have
 * no colon.
 */
export function encodeId(name: string, kind: 'token' | 'name' = 'token'): string {
  if (name === '') return '_x_';
  if (plain.test(name) || (kind === 'token' && token.test(name))) return name;
  let id = '';
  for (let at = 0; at < name.length; at++) {
    const unit = name[at]!;
    const isLegal =
      nameCharacter.test(unit) &&
      !(unit === '_' && name[at + 1] === 'x') &&
      (kind === 'token' || (unit !== ':' && (at > 0 || startCharacter.test(unit))));
    id += isLegal
      ? unit
      : `_x${name.charCodeAt(at).toString(16).toLocaleUpperCase('en').padStart(4, '0')}_`;
  }
  return id;
}
