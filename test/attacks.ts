const TAGS = ['script', 'img', 'svg', 'iframe', 'body', 'a', 'input', 'video', 'math', 'details'];

const WAYS: readonly ((tag: string) => string)[] = [
  (tag) => `<${tag} onerror=alert(1) onload=alert(1) src=x>`,
  (tag) => `"><${tag}>alert(1)</${tag}>`,
  (tag) => `'><${tag}/onfocus=alert(1) autofocus>`,
  (tag) => `</target></segment><${tag}>`,
  (tag) => `]]><${tag}>`,
  (tag) => `<!--><${tag} href="javascript:alert(1)">`,
  (tag) => `{{constructor.constructor('${tag}')()}}`,
  (tag) => `\u2028<${tag}>\u202E&lt;${tag}&gt;&#x3c;`,
  (tag) => `&${tag};<?xml-stylesheet href="${tag}"?>`,
  (tag) => `<${tag} style="background:url(javascript:alert(1))">`,
  (tag) => `\u0001<${tag}>\uFFFF`,
];

/** Texts that are code where somebody forgets that they are data; 220 of them. */
export const ATTACKS: readonly string[] = WAYS.flatMap((way) => TAGS.map(way)).flatMap((one) => [
  one,
  `ı${one}İ`,
]);
