import { describe, expect, test } from '@jest/globals';
import { createI18nextParserExtractor } from '../../../../src/project/scan/keys/i18next-parser-extractor.ts';
import {
  STANDARD_EXTRACTOR_SETTINGS,
  type ExtractorSettings,
  type KeyUse,
} from '../../../../src/project/scan/keys/key-extractor.ts';
import { buildLineIndex } from '../../../../src/model/positions/line-column.ts';

const extract = (text: string, path = 'a.tsx', settings: Partial<ExtractorSettings> = {}) =>
  createI18nextParserExtractor({ ...STANDARD_EXTRACTOR_SETTINGS, ...settings }).extract(text, path);
/** `namespace:key` of each use. */
const keys = (
  text: string,
  path?: string,
  settings?: Partial<ExtractorSettings>,
): readonly string[] =>
  extract(text, path, settings).uses.map(({ key, namespace }) =>
    namespace === undefined ? key : `${namespace}:${key}`,
  );
const only = (text: string, path?: string): KeyUse => {
  const { uses } = extract(text, path);
  expect(uses).toHaveLength(1);
  return uses[0]!;
};

describe('where keys stand', () => {
  test('file positions, the same key twice, comments and templates', () => {
    const source = [
      "const a = t('same');",
      '/* not one: t */ const b = t(`same`);',
      '// t("of a comment") and t("same")',
      "const c = i18n.t(/* why */ 'third', { x: `${t('inner')}` });",
      "t`tagged`; f(t('a' + 'b'));",
    ].join('\n');
    const locate = buildLineIndex(source);
    const found = extract(source).uses.map(({ key, offset, isComment }) => {
      const { line, column } = locate(offset);
      return `${line}:${column} ${key}${isComment ? ' (comment)' : ''}`;
    });
    expect(found).toEqual([
      '1:13 same',
      '2:30 same',
      '3:6 of a comment (comment)',
      '3:28 same (comment)',
      '4:28 third',
      '4:47 inner',
      '5:2 tagged',
      '5:16 ab',
    ]);
  });

  test('the offset is where the literal begins, in every language', () => {
    const rows: readonly (readonly [string, string])[] = [
      ['a.ts', 'const x = <T,>(y: T) => t("key" as const)'],
      ['a.vue', '<template>\n <p :title="t(\'key\')">x</p>\n</template>'],
      ['a.vue', '<template><p>{{ $t("key") }}</p></template>'],
      ['a.hbs', '<p>{{t "key" name=x}}</p>'],
      ['a.html', '<p data-i18n="[title]key">x</p>'],
    ];
    for (const [path, source] of rows) {
      const { key, offset } = only(source, path);
      expect([path, key]).toEqual([path, 'key']);
      expect(source.slice(offset).replace(/^["']/, '')).toMatch(/^key/);
    }
  });
});

describe('keys', () => {
  test.each<[string, readonly string[]]>([
    ['t(\'a\'); t("b"); t(`c`)', ['a', 'b', 'c']],
    ["t('it\\'s \\u0131')", ["it's ı"]],
    ["t(ok ? 'yes' : 'no'); t(x ?? 'none'); t((('deep')))", ['yes', 'no', 'none', 'deep']],
    ["t(['error.404', 'error.any'])", ['error.404', 'error.any']],
    ['t($ => $.menu.open); t(($) => $.a["b-c"])', ['menu.open', 'a.b-c']],
    ["t('out', { x: f(t('in')), y: [t('list')] })", ['out', 'in', 'list']],
    ["t('a', { key: 'b', namespace: 'c', defaultValue: 'd' })", ['a']],
    ["const s = \"t('no')\"; print(`t('no')`); xt('no'); at.t2('no')", []],
    ['for (const { t } of list) {}', []],
    ['t(); t(1 + x); new t("x")', []],
    ["this.props.t('a'); props.t('b'); i18next.t('c')", ['a', 'b', 'c']],
  ])('%s', (source, expected) => {
    expect(keys(source)).toEqual(expected);
  });

  test('what is put together at run time is known by its ends', () => {
    const { uses, patterns, doubts } = extract(
      "t(`error.${code}.text`); t('state.' + s); t(x); t(y + 'a' + 'b')",
    );
    expect(uses).toEqual([]);
    expect(patterns.map(({ prefix, suffix }) => [prefix, suffix])).toEqual([
      ['error.', '.text'],
      ['state.', ''],
      ['', 'b'],
    ]);
    expect(doubts).toEqual([
      { message: 'this key is known only when the program runs', offset: 44 },
    ]);
  });
});

describe('namespaces', () => {
  test.each<[string, readonly string[]]>([
    ["t('shop:cart.title')", ['shop:cart.title']],
    ["t('Warning: too late')", ['Warning: too late']],
    ["t('a', { ns: 'shop' }); t('b', { ns: ['x', 'y'] })", ['shop:a', 'x:b']],
    ["const { t } = useTranslation('shop'); t('a'); t('cart:b')", ['shop:a', 'cart:b']],
    ["const { t } = useTranslation(['shop', 'cart']); t('a')", ['shop:a']],
    ["const { t } = useTranslation('shop', { keyPrefix: 'menu' }); t('a')", ['shop:menu.a']],
    [
      "const { t: tc, i18n } = useTranslation('cart'); const { t } = useTranslation(); tc('a'); t('b')",
      ['cart:a', 'b'],
    ],
    ["const [t] = useTranslation('shop'); t('a')", ['shop:a']],
    ["const { i18n } = useTranslation('shop'); i18n.t('a')", ['a']],
    ["const t = i18n.getFixedT(null, 'shop', 'menu'); t('a')", ['shop:menu.a']],
    [
      "function A() { const { t } = useTranslation('a'); return t('x') }\nfunction B() { const { t } = useTranslation('b'); return t('x') }\nconst C = () => { const { t } = useTranslation(); return t('x') }",
      ['a:x', 'b:x', 'x'],
    ],
    ["function A({ t }) { return t('x') }\nexport default withTranslation('hoc')(A)", ['hoc:x']],
    ["function f(t: TFunction<'typed'>) { return t('x') }", ['typed:x']],
    ['<Translation ns="tag">{(t) => <p>{t(\'x\')}</p>}</Translation>', ['tag:x']],
  ])('%s', (source, expected) => {
    expect(keys(source)).toEqual(expected);
  });

  test('what the code tells i18next is told', () => {
    const init =
      "i18next.use(x).init({ lng: 'en', defaultNS: ['shop'], keySeparator: false, pluralSeparator: '-' })";
    expect(extract(init).settings).toEqual({
      defaultNamespace: 'shop',
      keySeparator: false,
      pluralSeparator: '-',
    });
    expect(extract("app.init({ keySeparator: '/' }); const { init } = x").settings).toBeUndefined();
  });

  test('settings of separators', () => {
    expect(keys("t('a:b.c')", 'a.ts', { nsSeparator: false })).toEqual(['a:b.c']);
    expect(keys("t('a|b.c')", 'a.ts', { nsSeparator: '|' })).toEqual(['a:b.c']);
    expect(
      keys("const { t } = useTranslation('n', { keyPrefix: 'p' }); t('k')", 'a.ts', {
        keySeparator: '/',
      }),
    ).toEqual(['n:p/k']);
  });
});

describe('options', () => {
  test('default texts, plurals, contexts', () => {
    expect(only("t('a', 'text')")).toMatchObject({ defaultText: 'text', hasCount: false });
    expect(only("t('a', 'te' + 'xt', { count })")).toMatchObject({
      defaultText: 'text',
      hasCount: true,
      isOrdinal: false,
    });
    expect(
      only(
        "t('a', { count: 3, ordinal: true, defaultValue_ordinal_one: '{{count}}st', defaultValue_other: 'x' })",
      ),
    ).toMatchObject({
      hasCount: true,
      isOrdinal: true,
      defaultForms: { ordinal_one: '{{count}}st', other: 'x' },
    });
    expect(only("t('a', { context: 'male' })")).toMatchObject({
      contexts: ['male'],
      hasOpenContext: false,
    });
    expect(only("t('a', { context: x ? 'male' : 'female' })")).toMatchObject({
      contexts: ['male', 'female'],
      hasOpenContext: false,
    });
    // a variable is no text, whatever it is called
    const open = only("t('a', { context: gender, defaultValue: message })");
    expect(open).toMatchObject({ contexts: [], hasOpenContext: true });
    expect(open.defaultText).toBeUndefined();
    expect(only("t('a', { context, count })")).toMatchObject({
      hasOpenContext: true,
      hasCount: true,
    });
    expect(only("t('a', { ...options })").hasOpenContext).toBe(true);
    expect(only("t('a', options)").hasOpenContext).toBe(true);
    expect(only("t('a', { returnObjects: true })").returnsObjects).toBe(true);
  });
});

describe('Trans', () => {
  test.each<[string, Partial<KeyUse>]>([
    [
      '<Trans i18nKey="k">Hello <b>{{name}}</b>, <Link to="/"><i>in</i></Link>.</Trans>',
      { key: 'k', defaultText: 'Hello <1>{{name}}</1>, <3><0>in</0></3>.' },
    ],
    [
      '<Trans i18nKey="k" count={n} ns="shop">You have {{ n }} item.</Trans>',
      { key: 'k', namespace: 'shop', hasCount: true, defaultText: 'You have {{n}} item.' },
    ],
    [
      '<Trans i18nKey={"k"} context="male" defaults="Hi <0/>" components={[<b />]} />',
      { key: 'k', contexts: ['male'], defaultText: 'Hi <0/>' },
    ],
    ['<Trans key={id} i18nKey="k" tOptions={{ context }} />', { key: 'k', hasOpenContext: true }],
    ['<Trans>Plain text</Trans>', { key: 'Plain text', defaultText: 'Plain text' }],
    ['<Trans i18nKey="k">a <>b</></Trans>', { key: 'k' }],
    [
      '<p><Trans i18nKey="k">\n  two\n  lines\n</Trans></p>',
      { key: 'k', defaultText: 'two lines' },
    ],
  ])('%s', (source, expected) => {
    expect(only(source)).toMatchObject(expected);
  });

  test('keys that the program chooses; the namespace is that of its own t', () => {
    expect(keys("<Trans i18nKey={x ? 'a' : 'b'}>text</Trans>")).toEqual(['a', 'b']);
    expect(extract('<Trans i18nKey={`a.${x}`}>text</Trans>').patterns).toMatchObject([
      { prefix: 'a.' },
    ]);
    expect(extract('<Trans i18nKey={x}>text</Trans>')).toMatchObject({
      uses: [],
      doubts: [{ offset: 16 }],
    });
    expect(
      keys(
        "const { t } = useTranslation('shop'); <><Trans i18nKey='a' /><Trans t={t} i18nKey='b' /></>",
      ),
    ).toEqual(['a', 'shop:b']);
  });
});

describe('other languages', () => {
  test('Vue: scripts, interpolations, bindings and handlers', () => {
    const source = `<template>
  <h1 :title="$t('title')" @click="go(t('go')); x = 1" t="no">{{ t('head', { count }) }} {{t('b')}}</h1>
  <li v-for="i in list" :key="i">{{ $t('item') }}</li><p>t('text')</p>
</template>
<script setup lang="ts">
const { t } = useTranslation('shop') as any;
const y: string = t('script');
</script>`;
    expect(keys(source, 'a.vue')).toEqual([
      'title',
      'shop:go',
      'shop:head',
      'shop:b',
      'item',
      'shop:script',
    ]);
  });

  test('Handlebars: helpers, several a line, with options', () => {
    const source = `{{t "a"}} {{{t 'b' count=n}}} {{#if (t "c")}}{{/if}} (t "d") {{x (t "e" ns="shop") (t "f")}} {{t name}} {{time "no"}}`;
    const { uses, doubts } = extract(source, 'a.hbs');
    expect(uses.map(({ key, namespace, hasCount }) => [key, namespace, hasCount])).toEqual([
      ['a', undefined, false],
      ['b', undefined, true],
      ['c', undefined, false],
      ['d', undefined, false],
      ['e', 'shop', false],
      ['f', undefined, false],
    ]);
    expect(doubts).toHaveLength(1);
  });

  test('HTML: several keys an attribute, options, the text itself', () => {
    const source = `<p data-i18n="a;[title]shop:b" data-i18n-options='{"count": 1}'>x</p><b data-i18n>own</b><i data-i18n="c" data-i18n-options="{{o}}"></i>`;
    expect(keys(source, 'a.html')).toEqual(['a', 'shop:b', 'own', 'c']);
    const found = extract(source, 'a.html');
    expect(found.uses[1]).toMatchObject({ hasCount: true, offset: source.indexOf('shop:b') });
    expect(found.doubts).toHaveLength(1);
  });
});

test.each([
  ['a.ts', 'const a = {;\n', 1, 12],
  ['a.jsx', '<p>\n{t("a")\n</p>', 3, 1],
  ['a.vue', '<template><p/></template>\n<script>\nconst a = {;\n</script>', 3, 12],
])('a syntax error in %s has its place', (path, source, line, column) => {
  expect(() => extract(source, path)).toThrow(
    expect.objectContaining({ fault: 'source/syntax', line, column }),
  );
});
