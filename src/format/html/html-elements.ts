/** Elements that stand inside a line of text (HTML Living Standard, 3.2.5.2.5 Phrasing content, less what holds blocks). */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big blink br button cite code data del dfn em embed font i img input ins kbd ' +
    'label mark math meter nobr object output picture progress q rb rp rt rtc ruby s samp small source ' +
    'span strike strong sub sup svg time track tt u var video audio wbr'
  ).split(' '),
);

/** Elements without an end tag (HTML, 13.1.2 Void elements, with the obsolete ones of 13.3). */
export const voidElements: ReadonlySet<string> = new Set(
  (
    'area base basefont bgsound br col command embed frame hr image img input keygen link meta param ' +
    'source track wbr'
  ).split(' '),
);

/** Elements whose content is taken whole: no language, or a language of its own. */
export const opaqueElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'math',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
]);

/** Elements in which white space counts. */
export const preservingElements: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing']);

/** Marks of emphasis: a translation may do without them. */
export const emphasisElements: ReadonlySet<string> = new Set(
  'b big cite em font i mark s small strike strong tt u'.split(' '),
);

/** Attributes that a reader sees or hears, on any element. */
const spokenAttributes: ReadonlySet<string> = new Set(
  'abbr alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext placeholder title'.split(
    ' ',
  ),
);

/** What `meta` names that is text for people. */
const spokenMetas =
  /^(description|keywords|og:title|og:description|og:site_name|og:image:alt|twitter:(title|description|image:alt))$/;

/** Whether the value of an attribute is text for people. */
export function isSpoken(
  element: string,
  name: string,
  attribute: (name: string) => string | undefined,
): boolean {
  if (spokenAttributes.has(name)) return true;
  switch (element) {
    case 'meta':
      return (
        name === 'content' &&
        spokenMetas.test((attribute('name') ?? attribute('property') ?? '').toLocaleLowerCase('en'))
      );
    case 'input':
      return name === 'value' && /^(button|submit|reset)$/i.test(attribute('type') ?? '');
    case 'option':
    case 'optgroup':
    case 'track':
      return name === 'label';
    case 'table':
      return name === 'summary';
    default:
      return false;
  }
}
