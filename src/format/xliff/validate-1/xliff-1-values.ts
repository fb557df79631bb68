import type { AttributeRule } from '../../grammar/grammar.ts';

/** Words of a list, separated by spaces, or a value of one's own that begins with `x-` (XLIFF 1.2, attribute values). */
function listed(words: string): AttributeRule {
  const values = words.trim().split(/\s+/);
  return {
    pattern: new RegExp(`^(${values.join('|')}|x-\\S+)$`),
    expected: `${values.slice(0, maxShown).join(', ')}${values.length > maxShown ? ' …' : ''} or x-…`,
  };
}

/** Words of a list that a message shows. */
const maxShown = 10;

const contextTypesWords = `
  database element elementtitle linenumber numparams paramnotes record recordtitle
  sourcefile
`;
const countTypesWords = `
  num-usages repetition total
`;
const delimiterTypesWords = `
  bold italic underlined link
`;
const placeholderTypesWords = `
  image pb lb
`;
const dataTypesWords = `
  asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog
  form html htmlbody ini interleaf javaclass javapropertyresourcebundle
  javalistresourcebundle javascript jscript layout lisp margin menufile messagefile mif
  mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report
  resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul
`;
const markTypesWords = `
  abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime
  equation expanded-form formula head-term initialism international-scientific-term
  internationalism logical-expression materials-management-unit name near-synonym
  part-number phrase phraseological-unit protected romanized-form seg set-phrase short-form
  sku standard-text symbol synonym synonymous-phrase term transcribed-form
  transliterated-form truncated-term variant
`;
const resourceTypesWords = `
  auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox
  checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem
  component contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file
  filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit
  keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator
  message monthcalendar numericupdown panel popupmenu pushbox pushbutton radio
  radiobuttonmenuitem rcdata row rtext scrollpane separator shortcut spinner splitter state3
  statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree uri
  userbutton usercontrol var versioninfo vscrollbar window
`;
const sizeUnitsWords = `
  byte char col cm dlgunit em ex glyph in mm percent pixel point row
`;
const statesWords = `
  final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n
  needs-review-translation needs-translation new signed-off translated
`;
const stateQualifiersWords = `
  exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt
  leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate
  rejected-length rejected-spelling tm-suggestion
`;
const countUnitsWords = `
  word page trans-unit bin-unit glyph item instance character line sentence paragraph
  segment placeable
`;
const alternativeTypesWords = `
  proposal previous-version rejected reference accepted
`;
const purposesWords = `
  information location match
`;

/** `context-type` (xliff-core-1.2-transitional.xsd). */
export const contextTypes: AttributeRule = listed(contextTypesWords);
/** `count-type`, which may count anything that has a type or a state (xliff-core-1.2-transitional.xsd). */
export const countTypes: AttributeRule = listed(
  [countTypesWords, resourceTypesWords, dataTypesWords, statesWords, stateQualifiersWords].join(
    ' ',
  ),
);
/** `ctype of paired codes` (xliff-core-1.2-transitional.xsd). */
export const delimiterTypes: AttributeRule = listed(delimiterTypesWords);
/** `ctype of `ph` and `x`` (xliff-core-1.2-transitional.xsd). */
export const placeholderTypes: AttributeRule = listed(placeholderTypesWords);
/** `datatype` (xliff-core-1.2-transitional.xsd). */
export const dataTypes: AttributeRule = listed(dataTypesWords);
/** `mtype` (xliff-core-1.2-transitional.xsd). */
export const markTypes: AttributeRule = listed(markTypesWords);
/** `restype` (xliff-core-1.2-transitional.xsd). */
export const resourceTypes: AttributeRule = listed(resourceTypesWords);
/** `size-unit` (xliff-core-1.2-transitional.xsd). */
export const sizeUnits: AttributeRule = listed(sizeUnitsWords);
/** `state` (xliff-core-1.2-transitional.xsd). */
export const states: AttributeRule = listed(statesWords);
/** `state-qualifier` (xliff-core-1.2-transitional.xsd). */
export const stateQualifiers: AttributeRule = listed(stateQualifiersWords);
/** `unit` (xliff-core-1.2-transitional.xsd). */
export const countUnits: AttributeRule = listed(countUnitsWords);
/** `alttranstype` (xliff-core-1.2-transitional.xsd). */
export const alternativeTypes: AttributeRule = listed(alternativeTypesWords);
/** `purpose` (xliff-core-1.2-transitional.xsd). */
export const purposes: AttributeRule = listed(purposesWords);
