/** Plurals that no rule gives, as `form citation` pairs, lower case. */
const PLURALS =
  'men man, women woman, children child, people person, feet foot, teeth tooth, geese goose, mice mouse, ' +
  'oxen ox, lice louse, dice die, criteria criterion, phenomena phenomenon, data datum, media medium, ' +
  'indices index, indexes index, matrices matrix, vertices vertex, appendices appendix, analyses analysis, ' +
  'bases basis, crises crisis, theses thesis, hypotheses hypothesis, diagnoses diagnosis, axes axis, ' +
  'parentheses parenthesis, syntheses synthesis, knives knife, lives life, wives wife, leaves leaf, ' +
  'halves half, shelves shelf, wolves wolf, thieves thief, loaves loaf, selves self, calves calf';

/** Past forms and participles that no rule gives. */
const VERB_FORMS =
  'was be, were be, been be, is be, are be, am be, had have, has have, did do, does do, done do, ' +
  'went go, gone go, goes go, said say, made make, took take, taken take, came come, saw see, seen see, ' +
  'knew know, known know, got get, gotten get, gave give, given give, found find, thought think, told tell, ' +
  'became become, left leave, felt feel, brought bring, began begin, begun begin, kept keep, held hold, ' +
  'wrote write, written write, stood stand, heard hear, meant mean, met meet, ran run, paid pay, sat sit, ' +
  'spoke speak, spoken speak, led lead, grew grow, grown grow, lost lose, fell fall, fallen fall, sent send, ' +
  'built build, understood understand, drew draw, drawn draw, broke break, broken break, spent spend, ' +
  'rose rise, risen rise, drove drive, driven drive, bought buy, wore wear, worn wear, chose choose, ' +
  'chosen choose, sought seek, fought fight, taught teach, caught catch, sold sell, won win, dealt deal, ' +
  'overcame overcome, shown show, hidden hide, hid hide, bound bind, wound wind, dying die, lying lie';

/** Singulars by irregular plural. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = toMap(PLURALS);
/** Infinitives by irregular form. */
export const IRREGULAR_VERB_FORMS: ReadonlyMap<string, string> = toMap(VERB_FORMS);

function toMap(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(', ').map((pair) => pair.split(' ') as [string, string]));
}
