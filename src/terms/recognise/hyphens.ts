/** A sign that joins the parts of one word: hyphen-minus, hyphen, non-breaking hyphen, en dash. */
export const HYPHENS: RegExp = /^[-\u2010\u2011\u2013]$/;
