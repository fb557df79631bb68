import type { AttributeModel } from './attribute-model.ts';

/** What may stand in an element and its start tag. */
export interface ElementModel {
  /** As {@link import('../../../grammar/content-model.ts').parseContentModel} takes it. */
  readonly content: string;
  readonly attributes: Readonly<Record<string, AttributeModel>>;
  /** Attributes of the XML namespace. */
  readonly xml?: readonly ('lang' | 'space' | 'id')[];
  /** Attributes of other namespaces: `any`, or those of `modules` only. Absent: none. */
  readonly foreign?: 'any' | 'modules';
}
