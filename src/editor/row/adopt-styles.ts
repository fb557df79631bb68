import { StyleModule } from 'style-mod';

const adopted = new Set<StyleModule>();

/**
 * Lets CodeMirror bring its rules as constructed style sheets: the policy of the page forbids the `<style>` elements it
 * would write otherwise (CSP `style-src 'self'`).
 */
export function adoptStyles(): void {
  StyleModule.mount = (_root, modules) => {
    for (const module of Array.isArray(modules) ? modules : [modules]) {
      if (adopted.has(module)) continue;
      adopted.add(module);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(module.getRules());
      document.adoptedStyleSheets.push(sheet);
    }
  };
}
