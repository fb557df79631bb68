import type { Page } from 'playwright-core';

/**
 * Controls of which a part lies outside of the window, or of a box that cuts off what is outside of it, at the left or
 * right; what can be scrolled into view sideways is cut off too, since nobody scrolls a page in two directions to read.
 */
export async function findCutControls(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const dialog = document.querySelector('dialog[open]');
    const controls = [...(dialog ?? document).querySelectorAll('button, input, select, textarea, a[href]')];
    const describe = (one) => one.tagName + '.' + one.className + ' ' + (one.textContent || one.name || one.id).slice(0, 40);
    return controls.filter((one) => {
      const own = one.getBoundingClientRect();
      if (own.width === 0 || own.height === 0 || one.closest('.unseen') !== null) return false;
      if (own.left < -1 || own.right > innerWidth + 1) return true;
      for (let box = one.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const limits = box.getBoundingClientRect();
        if (own.left < limits.left - 1 || own.right > limits.right + 1) return true;
      }
      return false;
    }).map(describe);
  })()`);
}
