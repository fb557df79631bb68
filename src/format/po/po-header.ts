import type { PoMessage } from './po-message.ts';

/** What the header of a PO file, the message with an empty `msgid`, says of its languages. */
export interface PoHeader {
  /** From `X-Source-Language`, which some programs write; absent otherwise. */
  readonly sourceLocale?: string;
  /** From `Language`. */
  readonly targetLocale?: string;
  /** From `Plural-Forms`: how many forms the target language has. */
  readonly forms?: number;
}

/** Modifiers of POSIX locales that BCP 47 has as scripts or variants. */
const modifiers: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  devanagari: 'Deva',
  valencia: 'valencia',
};

/** `pt_BR`, `sr@latin` as BCP 47: `pt-BR`, `sr-Latn`. Unknown modifiers and encodings fall away. */
function toLocale(name: string): string | undefined {
  const match = /^([A-Za-z]{2,8})(?:[_-]([A-Za-z0-9]+))?(?:\.[\w-]+)?(?:@(\w+))?$/.exec(
    name.trim(),
  );
  if (match === null) return undefined;
  const [, language, region, modifier = ''] = match;
  const part = modifiers[modifier];
  const parts = part === 'valencia' ? [language, region, part] : [language, part, region];
  return parts.filter((one) => one !== undefined).join('-');
}

/** Whether a message is the header: the empty text without a context. */
export function isPoHeader({ context, id }: PoMessage): boolean {
  return context === undefined && id.text === '';
}

/** The fields of a header that matter here; what is malformed counts as absent. */
export function parsePoHeader(text: string): PoHeader {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLocaleLowerCase('en'), line.slice(colon + 1));
  }
  const locale = (name: string): string | undefined => toLocale(fields.get(name) ?? '');
  const sourceLocale = locale('x-source-language');
  const targetLocale = locale('language');
  const forms = /nplurals\s*=\s*(\d+)/.exec(fields.get('plural-forms') ?? '')?.[1];
  return {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
    ...(forms !== undefined && { forms: Number(forms) }),
  };
}
