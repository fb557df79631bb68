import { key, t } from '../i18n/translate.ts';

const names: Readonly<Record<string, string>> = {
  edit: key('edit:step.edit'),
  confirm: key('edit:step.confirm'),
  propagate: key('edit:step.propagate'),
  state: key('edit:step.state'),
  split: key('edit:step.split'),
  join: key('edit:step.join'),
  replace: key('edit:step.replace'),
  terms: key('edit:step.terms'),
  fix: key('edit:step.fix'),
  resolve: key('edit:step.resolve'),
  pretranslate: key('edit:step.pretranslate'),
};

/** A step of undo for people: the server names it `edit`, or `replace 12` with the number of rows. */
export function nameStep(label: string): string {
  const [word = '', count = ''] = label.split(/[\s:]+/);
  const name = names[word];
  if (name === undefined) return label;
  return /^\d+$/.test(count) ? `${t(name)} (${count})` : t(name);
}
