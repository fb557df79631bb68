/** What an attribute must be like. */
export interface AttributeModel {
  readonly isRequired?: boolean;
  /** What the whole value must match; absent: anything. */
  readonly pattern?: RegExp;
  /** The pattern in words. */
  readonly expected?: string;
  /** Rule that a wrong value breaks; `attribute-value` when absent. */
  readonly rule?: string;
}

/** NMTOKEN (XML 1.0, 2.3, production 7). */
export const tokenPattern: RegExp =
  /^[-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+$/u;

/** An attribute that may say anything, or be missing. */
export const anything: AttributeModel = {};

/** One of the values of an enumeration. */
export function oneOf(...values: readonly string[]): AttributeModel {
  return { pattern: new RegExp(`^(?:${values.join('|')})$`), expected: values.join(', ') };
}

/** The same model for an attribute that must be there. */
export function required(model: AttributeModel): AttributeModel {
  return { ...model, isRequired: true };
}

/** The enumeration `yes`, `no` of the schemas. */
export const yesNo: AttributeModel = oneOf('yes', 'no');

/** An id, or the name of one in the same scope. */
export const token: AttributeModel = {
  pattern: tokenPattern,
  expected: 'an XML NMTOKEN',
  rule: 'id-syntax',
};

/** `prefix:value` (XLIFF 2.1, 4.3.1.40); the prefix `xlf` is kept for the standard. */
export const prefixed: AttributeModel = {
  pattern: /^(?!xlf:)[^\s:]+:[^\s:]+$/,
  expected: 'prefix:value with a prefix other than xlf',
  rule: 'type-syntax',
};

/** Like `prefixed`, with the values that the standard itself defines. */
export function prefixedOr(...values: readonly string[]): AttributeModel {
  return {
    pattern: new RegExp(`^(?:${values.join('|')}|(?!xlf:)[^\\s:]+:[^\\s:]+)$`),
    expected: `${values.join(', ')}, or prefix:value with a prefix other than xlf`,
    rule: 'type-syntax',
  };
}

/** `xs:positiveInteger` (XML Schema 1.0 part 2, 3.3.25). */
export const positiveInteger: AttributeModel = {
  pattern: /^\+?0*[1-9]\d*$/,
  expected: 'an integer from 1',
};

/** A share from 0 to 100, as `similarity` in the schemas of the modules. */
export const percent: AttributeModel = {
  pattern: /^\+?0*(?:100(?:\.0*)?|\d{1,2}(?:\.\d*)?|\.\d+)$/,
  expected: 'a decimal number from 0 to 100',
};

/** A share from 0 to 1 (`its.xsd`, confidence). */
export const confidence: AttributeModel = {
  pattern: /^\+?0*(?:1(?:\.0*)?|0?(?:\.\d+)?|0\.?|\d(?:\.\d+)?[eE]-\d+)$/,
  expected: 'a number from 0 to 1',
};

/** A language tag that is well-formed (BCP 47, RFC 5646, 2.1 and 2.2.9). */
export const languagePattern: RegExp =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang))$/i;

/**
 * A language tag; the letters are looked at, not whether the subtags are registered (BCP 47, RFC
 * 5646, 2.1).
 */
export const language: AttributeModel = {
  pattern: languagePattern,
  expected: 'a well-formed BCP 47 language tag',
  rule: 'language-tag',
};
