import type { CleanFilter } from '../clean-filter.ts';
import type { SideText } from '../pair-text.ts';

/** Longer texts are about something, whatever they mention. In words. */
const MOST_WORDS = 14;

/** What stands around texts on the web and in printed pages, as whole segments, by language. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  en: toWhole([
    'all rights reserved',
    '(?:©|\\(c\\)|copyright).*',
    '.*(?:©|\\(c\\)|copyright).*all rights reserved.*',
    '(?:we|this (?:web ?)?site) uses? cookies.*',
    '(?:accept|reject) (?:all )?cookies',
    '(?:cookie|privacy) (?:policy|settings|notice|preferences)',
    'terms (?:of (?:use|service)|and conditions)',
    '(?:read|learn|show|see|load) more',
    'click here.*',
    '(?:share|tweet|follow us|like us)(?: (?:this|on) .*)?',
    'page \\d+(?: (?:of|/) \\d+)?',
    'skip to (?:main )?content',
    'back to (?:the )?top',
    '(?:previous|next) (?:post|article)',
    'powered by .*',
    '(?:posted|published|written) (?:on|by) .*',
    'you are here',
  ]),
  tr: toWhole([
    '(?:tüm|bütün|her) hakk?ı?(?:ları)? saklıdır',
    '.*(?:tüm|bütün) hakları saklıdır.*',
    '(?:©|telif hakkı).*',
    '(?:bu )?(?:web ?)?site(?:miz|si)?(?:de)? çerez(?:ler)?.*',
    '(?:tüm )?çerezleri (?:kabul et|reddet)',
    '(?:çerez|gizlilik) (?:politikası|ayarları|bildirimi|tercihleri)',
    'kullanım (?:koşulları|şartları)',
    'devamını (?:oku|gör|göster)',
    'daha fazla(?:sı(?:nı)?)?(?: (?:oku|göster|bilgi|yükle))?',
    '(?:buraya|burayı) tıklay[ıi]n.*',
    '(?:.*(?:da|de|ta|te) )?(?:paylaş|tweetle|takip et|bizi takip edin)',
    'sayfa \\d+(?: ?/ ?\\d+)?',
    '(?:ana )?içeriğe (?:geç|atla)',
    '(?:sayfa )?başa dön',
    '(?:önceki|sonraki) (?:yazı|makale)',
    'buradasınız',
  ]),
};

function toWhole(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}

/** `Home > Products > Shoes`, `Home | About | Contact`: three or more short parts. */
const BREADCRUMBS = /^[^>|»›•]{1,40}(?:\s[>|»›•]\s[^>|»›•]{1,40}){2,}$/u;
const AROUND = /^[\s«»›<>|•…←→.:!*-]+|[\s«»›<>|•…←→.:!*-]+$/gu;

/** What stands around texts and is about nothing. */
export const boilerplate: CleanFilter = {
  name: 'boilerplate',
  aliases: ['no_breadcrumbs', 'RegExpFilter'],
  isStandard: true,
  summary:
    'Menus, breadcrumbs, cookie and copyright notices, “read more”, page numbers: where both sides are such a phrase ' +
    'as a whole, or a trail of three or more short parts. Phrases are known for English and Turkish.',
  parameters: [],
  make:
    () =>
    ({ source, target }) => {
      if (Math.max(source.words, target.words) > MOST_WORDS) return undefined;
      const found = [source, target].map(findPhrase);
      if (found[0] === undefined || found[1] === undefined) return undefined;
      return found[0];
    },
};

/** The kind of phrase; in a language without phrases only trails are known. */
function findPhrase({ text, lower, primary }: SideText): string | undefined {
  if (BREADCRUMBS.test(text.trim())) return 'a trail of parts';
  const phrases = Object.hasOwn(WHOLE, primary) ? WHOLE[primary] : undefined;
  return phrases?.test(lower.replaceAll(AROUND, '')) === true ? 'a set phrase' : undefined;
}
