import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core has against the page as it is now, a line each. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // put in by the driver, not by the page: its policy allows no script that is not its own
  if (!(await page.evaluate('typeof axe !== "undefined"'))) await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' at ' + node.target)))`);
}
