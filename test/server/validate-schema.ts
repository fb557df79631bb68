/** A schema of an OpenAPI 3.1 document (JSON Schema 2020-12), or a part of the document. */
export type Schema = Readonly<Record<string, unknown>>;

type Rule = (value: unknown, given: never, schema: Schema) => boolean;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  null: (value) => value === null,
};
const letters = (text: string): number => [...text].length;

/** What says nothing of a value, or of its parts. */
const SILENT: ReadonlySet<string> = new Set([
  ...['description', 'default', 'readOnly'],
  ...['$ref', 'properties', 'propertyNames', 'items', 'prefixItems'],
]);

const rules: Readonly<Record<string, Rule>> = {
  type: (value, given: string) => typeOf[given]!(value),
  enum: (value, given: readonly unknown[]) => given.includes(value),
  const: (value, given: unknown) => value === given,
  minimum: (value, given: number) => typeof value !== 'number' || value >= given,
  maximum: (value, given: number) => typeof value !== 'number' || value <= given,
  minLength: (value, given: number) => typeof value !== 'string' || letters(value) >= given,
  maxLength: (value, given: number) => typeof value !== 'string' || letters(value) <= given,
  pattern: (value, given: string) =>
    typeof value !== 'string' || new RegExp(given, 'u').test(value),
  minItems: (value, given: number) => !Array.isArray(value) || value.length >= given,
  maxItems: (value, given: number) => !Array.isArray(value) || value.length <= given,
  required: (value, given: readonly string[]) =>
    !isObject(value) || given.every((name) => Object.hasOwn(value, name)),
  additionalProperties: (value, given: unknown, { properties = {} }) =>
    given !== false ||
    !isObject(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties as Schema, name)),
};

/**
 * What is wrong with a value by a schema, as `at.some.place: keyword`. Knows the keywords that the document uses, and
 * throws at any other.
 *
 * @param find the schema that a `$ref` names
 */
export function validateSchema(
  value: unknown,
  schema: Schema,
  find: (ref: string) => Schema,
  at = '$',
): readonly string[] {
  const inside = (of: unknown, by: unknown, name: string | number): readonly string[] =>
    validateSchema(of, by as Schema, find, `${at}.${name}`);
  const faults = Object.entries(schema).flatMap(([keyword, given]) => {
    if (SILENT.has(keyword)) return [];
    if (keyword === 'anyOf' || keyword === 'oneOf') {
      const passed = (given as Schema[]).filter((one) => inside(value, one, '').length === 0);
      const isRight = keyword === 'anyOf' ? passed.length > 0 : passed.length === 1;
      return isRight ? [] : [`${at}: ${keyword}, ${passed.length} hold`];
    }
    const rule = rules[keyword];
    if (rule === undefined) {
      throw new Error(`${at}: the keyword ${keyword} is not known here`);
    }
    return rule(value, given as never, schema) ? [] : [`${at}: ${keyword}`];
  });
  const { $ref, properties = {}, prefixItems = [], items } = schema;
  const { additionalProperties, propertyNames } = schema;
  const parts: (readonly string[])[] = [faults];
  if (isObject(value) && propertyNames !== undefined)
    for (const name of Object.keys(value)) parts.push(inside(name, propertyNames, name));
  if ($ref !== undefined) parts.push(validateSchema(value, find($ref as string), find, at));
  if (isObject(value))
    for (const [name, one] of Object.entries(value)) {
      const by = (properties as Schema)[name] ?? additionalProperties;
      if (isObject(by)) parts.push(inside(one, by, name));
    }
  if (Array.isArray(value))
    value.forEach((one: unknown, index) => {
      const by = (prefixItems as Schema[])[index] ?? items;
      if (isObject(by)) parts.push(inside(one, by, index));
    });
  return parts.flat();
}
