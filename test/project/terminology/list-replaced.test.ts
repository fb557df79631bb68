import { expect, test } from '@jest/globals';
import { findLanguage } from '../../../src/language/find-language.ts';
import { listReplaced } from '../../../src/project/terminology/list-replaced.ts';
import { packPlaces } from '../../../src/terms/uses/term-places.ts';
import type { RenderingUse } from '../../../src/terms/uses/term-use.ts';

const places = packPlaces([{ pair: 0, term: [0, 1], rendering: [0, 1] }]);

function use(text: string, status?: RenderingUse['status']): RenderingUse {
  return {
    text,
    role: 'deviant',
    places,
    forms: [],
    isCitation: false,
    ...(status !== undefined && { status }),
  };
}

test('what is forbidden is replaced, and what nobody knows when it shares a word', () => {
  const renderings = [
    use('Bağlantısızlar Hareketi', 'preferred'),
    use('Bağlantısız Hareketin'),
    use('NAM', 'admitted'),
    use('Bloksuzlar', 'deprecated'),
    // a word that stands beside it somewhere
    use('başkanı'),
    { ...use('Tarafsız Hareket', 'deprecated'), places: packPlaces([]) },
  ];
  const replaced = listReplaced(renderings, 'Bağlantısızlar Hareketi', findLanguage('tr'));
  expect(replaced.map(({ text }) => text)).toEqual(['Bağlantısız Hareketin', 'Bloksuzlar']);
});
