/** Where a data category may stand. */
export type TbxLevel = 'concept' | 'language' | 'term';

/** One kind of fact of a dialect (TBX-Min and TBX-Basic modules, tbxinfo.net). */
export interface TbxCategory {
  /** The element that holds it in DCA style, with the name of the category as its `type`. */
  readonly element: string;
  readonly module: 'min' | 'basic';
  readonly levels: readonly TbxLevel[];
  /** All values it may have; absent: any text. */
  readonly values?: readonly string[];
}

const everywhere: readonly TbxLevel[] = ['concept', 'language', 'term'];
const term: readonly TbxLevel[] = ['term'];
const words = (list: string): readonly string[] => list.split(' ');

/** Namespaces of the modules in DCT style. */
export const moduleNamespaces: Readonly<Record<TbxCategory['module'], string>> = {
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
};

/** What each dialect is made of; dialects that are not here are not judged. */
export const dialects: Readonly<Record<string, readonly TbxCategory['module'][]>> = {
  'TBX-Core': [],
  'TBX-Min': ['min'],
  'TBX-Basic': ['min', 'basic'],
};

/** The data categories of the modules by name (TBX-Basic_DCA.sch, TBX-Basic_DCT.sch). */
export const tbxCategories: Readonly<Record<string, TbxCategory>> = {
  customerSubset: { element: 'admin', module: 'min', levels: ['concept', 'term'] },
  subjectField: { element: 'descrip', module: 'min', levels: ['concept'] },
  administrativeStatus: {
    element: 'termNote',
    module: 'min',
    levels: term,
    values: words(
      'admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts preferredTerm-admn-sts',
    ),
  },
  partOfSpeech: {
    element: 'termNote',
    module: 'min',
    levels: term,
    values: words('adjective noun other verb adverb'),
  },
  externalCrossReference: { element: 'xref', module: 'min', levels: everywhere },
  projectSubset: { element: 'admin', module: 'basic', levels: ['concept', 'term'] },
  source: { element: 'admin', module: 'basic', levels: everywhere },
  context: { element: 'descrip', module: 'basic', levels: term },
  definition: { element: 'descrip', module: 'basic', levels: ['concept', 'language'] },
  crossReference: { element: 'ref', module: 'basic', levels: ['concept', 'term'] },
  geographicalUsage: { element: 'termNote', module: 'basic', levels: term },
  grammaticalGender: {
    element: 'termNote',
    module: 'basic',
    levels: term,
    values: words('masculine feminine neuter other'),
  },
  termLocation: {
    element: 'termNote',
    module: 'basic',
    levels: term,
    values: words(
      'checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage ' +
        'interactiveMessage menuItem progressBar pushButton radioButton slider spinBox tab ' +
        'tableText textBox toolTip user-definedType',
    ),
  },
  termType: {
    element: 'termNote',
    module: 'basic',
    levels: term,
    values: words('fullForm acronym abbreviation shortForm variant phrase'),
  },
  transactionType: {
    element: 'transac',
    module: 'basic',
    levels: everywhere,
    values: words('origination modification'),
  },
  responsibility: { element: 'transacNote', module: 'basic', levels: everywhere },
  xGraphic: { element: 'xref', module: 'basic', levels: ['concept', 'language'] },
};
