/**
 * What makes the page handier; without it everything can still be read. Filters narrow lists, arrow
 * keys walk the ladder, and a link to something folded away or filtered out brings it back first.
 * Plain text, because its hash stands in the page's policy.
 */
export const SCRIPT: string = `'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const applyFilter = (form) => {
    const choices = all('select', form).filter((select) => select.value !== '');
    const items = [...document.getElementById(form.dataset.filter).children];
    let shown = 0;
    for (const item of items) {
      const fits = ({ name, value }) => item.dataset[name].split(' ').includes(value);
      item.hidden = !choices.every(fits);
      if (!item.hidden) shown++;
    }
    form.querySelector('output').textContent =
      shown === items.length
        ? items.length + ' ' + form.dataset.what
        : shown + ' of ' + items.length + ' ' + form.dataset.what;
    if (form.dataset.filter === 'ladder') pickEntry();
  };

  const rows = all('#ladder > li');
  const visibleRows = () => rows.filter((row) => !row.hidden);
  let entry;
  /* One row at a time is in the tab order; arrow keys move on from there. */
  const setEntry = (row) => {
    if (entry) entry.tabIndex = -1;
    entry = row;
    if (entry) entry.tabIndex = 0;
  };
  const pickEntry = () => {
    if (!entry || entry.hidden) setEntry(visibleRows()[0]);
  };

  const find = (hash) => {
    const id = hash.slice(1);
    if (id === '') return null;
    const exact = document.getElementById(id);
    if (exact) return exact;
    try {
      return document.getElementById(decodeURIComponent(id));
    } catch {
      return null; // no escaped text, so no id of ours
    }
  };
  const reveal = (target) => {
    for (let node = target; node; node = node.parentElement) {
      if (node.hidden) {
        const form = document.querySelector('form[data-filter="' + node.parentElement.id + '"]');
        if (form) {
          form.reset();
          applyFilter(form);
        }
      }
      if (node.tagName === 'DETAILS') node.open = true;
    }
  };
  const goTo = (hash) => {
    const target = find(hash);
    if (!target) return;
    reveal(target);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: target.matches('h2') ? 'start' : 'center' });
  };

  for (const form of all('form[data-filter]')) {
    form.hidden = false;
    form.addEventListener('input', () => applyFilter(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    applyFilter(form);
  }
  pickEntry();

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(find(link.hash));
  });
  window.addEventListener('hashchange', () => goTo(location.hash));
  if (location.hash) goTo(location.hash);

  document.getElementById('ladder')?.addEventListener('focusin', (event) => {
    setEntry(event.target.closest('li'));
  });
  document.getElementById('ladder')?.addEventListener('keydown', (event) => {
    if (event.target !== entry || event.altKey || event.ctrlKey || event.metaKey) return;
    const list = visibleRows();
    const at = list.indexOf(entry);
    const next = {
      ArrowDown: list[at + 1],
      ArrowUp: list[at - 1],
      Home: list[0],
      End: list.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  });
})();
`;
