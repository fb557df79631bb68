// The parts of the npm package `xliff` that are used here; it comes without types of its own.

declare module 'xliff/createjs' {
  type Texts = Record<string, string>;
  interface CreateJs {
    createjsClb(
      sourceLanguage: string,
      targetLanguage: string | undefined,
      source: Texts,
      target: Texts,
      notes: Texts,
      namespace: string,
    ): unknown;
  }
  const createjs: CreateJs;
  export { createjs as default };
}

declare module 'xliff/sourceOfjs' {
  function sourceOfjs(model: unknown): Record<string, unknown>;
  export { sourceOfjs as default };
}

declare module 'xliff/targetOfjs' {
  function targetOfjs(model: unknown): Record<string, unknown>;
  export { targetOfjs as default };
}

declare module 'xliff' {
  export function js2xliff(model: unknown, options?: { readonly indent: string }): Promise<string>;
  export function jsToXliff12(model: unknown): Promise<string>;
  export function xliff2js(text: string): Promise<unknown>;
  export function xliff12ToJs(text: string): Promise<unknown>;
}
