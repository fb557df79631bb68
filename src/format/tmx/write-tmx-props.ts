import type { XmlWriter } from '../xml/write-xml.ts';

/** A property as the `prop` of each of its values, which stand in a line of their own, as they are read. */
export function writeTmxProps(type: string, values: string, writer: XmlWriter): void {
  for (const value of values.split('\n')) writer.leaf('prop', value, { type });
}
