import { expect, test } from '@jest/globals';
import { CHECKS } from '../../src/check/checks.ts';
import { applySettings, selectChecks, type Preset } from '../../src/check/rule-settings.ts';
import { runChecks } from '../../src/check/run-checks.ts';

/** The same sentences in languages of many scripts, as a careful translator writes them. */
const ENGLISH = [
  'The library opened on Monday.',
  'Did you read the report of 12 March 2024?',
  'He said: “We will publish 3,500 copies.”',
  'Warning! The file “notes.txt” could not be opened (error 42).',
  'Loading…',
  'Name:',
  'Visit https://example.org/help for details; it is free.',
  'The price is 1,250.75 euros, or about 40% more than in 2019.',
  '“Why did nobody tell us?” she asked.',
  'We are sorry for the delay, and thank all of our many readers for their great patience with us.',
];
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Die Bibliothek wurde am Montag eröffnet.',
    'Haben Sie den Bericht vom 12. März 2024 gelesen?',
    'Er sagte: „Wir werden 3.500 Exemplare veröffentlichen.“',
    'Achtung! Die Datei „notes.txt“ konnte nicht geöffnet werden (Fehler 42).',
    'Wird geladen …',
    'Name:',
    'Näheres finden Sie unter https://example.org/help; es ist kostenlos.',
    'Der Preis beträgt 1.250,75 Euro, also rund 40 % mehr als 2019.',
    '„Warum hat uns das niemand gesagt?“, fragte sie.',
    'Wir bedauern die Verzögerung und danken unseren vielen Leserinnen und Lesern für ihre große Geduld.',
  ],
  fr: [
    'La bibliothèque a ouvert lundi.',
    'Avez-vous lu le rapport du 12 mars 2024 ?',
    'Il a dit : « Nous publierons 3 500 exemplaires. »',
    'Attention ! Le fichier « notes.txt » n’a pas pu être ouvert (erreur 42).',
    'Chargement…',
    'Nom :',
    'Consultez https://example.org/help pour plus de détails ; c’est gratuit.',
    'Le prix est de 1 250,75 euros, soit environ 40 % de plus qu’en 2019.',
    '« Pourquoi personne ne nous l’a dit ? » demanda-t-elle.',
    'Nous sommes désolés du retard et remercions nos nombreux lecteurs de leur grande patience.',
  ],
  es: [
    'La biblioteca abrió el lunes.',
    '¿Leyó el informe del 12 de marzo de 2024?',
    'Dijo: «Publicaremos 3500 ejemplares».',
    '¡Atención! No se pudo abrir el archivo «notes.txt» (error 42).',
    'Cargando…',
    'Nombre:',
    'Visite https://example.org/help para más detalles; es gratis.',
    'El precio es de 1250,75 euros, alrededor de un 40 % más que en 2019.',
    '«¿Por qué no nos lo dijo nadie?», preguntó.',
    'Lamentamos el retraso y agradecemos a nuestros muchos lectores su gran paciencia.',
  ],
  ru: [
    'Библиотека открылась в понедельник.',
    'Вы прочитали отчёт от 12 марта 2024 года?',
    'Он сказал: «Мы издадим 3500 экземпляров».',
    'Внимание! Не удалось открыть файл «notes.txt» (ошибка 42).',
    'Загрузка…',
    'Имя:',
    'Подробности на https://example.org/help; это бесплатно.',
    'Цена составляет 1250,75 евро, примерно на 40 % больше, чем в 2019 году.',
    '«Почему никто нам не сказал?» — спросила она.',
    'Приносим извинения за задержку и благодарим наших читателей за терпение.',
  ],
  el: [
    'Η βιβλιοθήκη άνοιξε τη Δευτέρα.',
    'Διαβάσατε την έκθεση της 12ης Μαρτίου 2024;',
    'Είπε: «Θα εκδώσουμε 3.500 αντίτυπα».',
    'Προσοχή! Δεν ήταν δυνατό να ανοίξει το αρχείο «notes.txt» (σφάλμα 42).',
    'Φόρτωση…',
    'Όνομα:',
    'Επισκεφθείτε το https://example.org/help για λεπτομέρειες· είναι δωρεάν.',
    'Η τιμή είναι 1.250,75 ευρώ, περίπου 40% περισσότερο από το 2019.',
    '«Γιατί δεν μας το είπε κανείς;» ρώτησε.',
    'Λυπούμαστε για την καθυστέρηση και ευχαριστούμε τους αναγνώστες μας για την υπομονή τους.',
  ],
  ar: [
    'افتتحت المكتبة يوم الاثنين.',
    'هل قرأت تقرير 12 مارس 2024؟',
    'قال: «سننشر 3500 نسخة».',
    'تحذير! تعذر فتح الملف «notes.txt» (الخطأ 42).',
    'جارٍ التحميل…',
    'الاسم:',
    'زوروا https://example.org/help لمزيد من التفاصيل؛ إنه مجاني.',
    'السعر 1250.75 يورو، أي أكثر بنحو 40٪ مما كان عليه في 2019.',
    '«لماذا لم يخبرنا أحد؟» سألت.',
    'نأسف للتأخير ونشكر قراءنا الكثيرين على صبرهم الكبير معنا.',
  ],
  he: [
    'הספרייה נפתחה ביום שני.',
    'האם קראתם את הדוח מיום 12 במרץ 2024?',
    'הוא אמר: "נפרסם 3,500 עותקים."',
    'אזהרה! לא ניתן היה לפתוח את הקובץ "notes.txt" (שגיאה 42).',
    'טוען…',
    'שם:',
    'בקרו ב-https://example.org/help לפרטים; זה חינם.',
    'המחיר הוא 1,250.75 אירו, כ-40% יותר מאשר ב-2019.',
    '"למה אף אחד לא אמר לנו?" שאלה.',
    'אנו מצטערים על העיכוב ומודים לקוראינו הרבים על סבלנותם הרבה.',
  ],
  hi: [
    'पुस्तकालय सोमवार को खुला।',
    'क्या आपने 12 मार्च 2024 की रिपोर्ट पढ़ी?',
    'उन्होंने कहा: “हम 3,500 प्रतियाँ प्रकाशित करेंगे।”',
    'चेतावनी! फ़ाइल “notes.txt” खोली नहीं जा सकी (त्रुटि 42)।',
    'लोड हो रहा है…',
    'नाम:',
    'विवरण के लिए https://example.org/help देखें; यह निःशुल्क है।',
    'क़ीमत 1,250.75 यूरो है, यानी 2019 से लगभग 40% अधिक।',
    '“हमें किसी ने क्यों नहीं बताया?” उसने पूछा।',
    'देरी के लिए हमें खेद है, और हम अपने सभी पाठकों को उनके धैर्य के लिए धन्यवाद देते हैं।',
  ],
  ja: [
    '図書館は月曜日に開館しました。',
    '2024年3月12日の報告書を読みましたか？',
    '彼は「3,500部を発行します」と言った。',
    '警告！ファイル「notes.txt」を開けませんでした（エラー42）。',
    '読み込み中…',
    '名前：',
    '詳細は https://example.org/help をご覧ください。無料です。',
    '価格は1,250.75ユーロで、2019年より約40％高い。',
    '「なぜ誰も教えてくれなかったの？」と彼女は尋ねた。',
    '遅れをお詫びし、多くの読者の皆様の忍耐に感謝します。',
  ],
  zh: [
    '图书馆于星期一开放。',
    '您读过2024年3月12日的报告吗？',
    '他说：“我们将出版3500册。”',
    '警告！无法打开文件“notes.txt”（错误42）。',
    '正在加载……',
    '名称：',
    '详情请访问 https://example.org/help；免费。',
    '价格为1250.75欧元，比2019年高约40%。',
    '“为什么没有人告诉我们？”她问。',
    '对于延误我们深表歉意，并感谢广大读者的耐心。',
  ],
  ko: [
    '도서관은 월요일에 문을 열었습니다.',
    '2024년 3월 12일 보고서를 읽었습니까?',
    '그는 "3,500부를 발행하겠습니다."라고 말했다.',
    '경고! "notes.txt" 파일을 열 수 없습니다(오류 42).',
    '불러오는 중…',
    '이름:',
    '자세한 내용은 https://example.org/help 를 참조하세요. 무료입니다.',
    '가격은 1,250.75유로로 2019년보다 약 40% 높다.',
    '"왜 아무도 우리에게 말하지 않았나요?" 그녀가 물었다.',
    '지연에 대해 사과드리며, 많은 독자 여러분의 인내에 감사드립니다.',
  ],
  th: [
    'ห้องสมุดเปิดเมื่อวันจันทร์',
    'คุณอ่านรายงานวันที่ 12 มีนาคม 2024 แล้วหรือยัง',
    'เขากล่าวว่า “เราจะตีพิมพ์ 3,500 เล่ม”',
    'คำเตือน! ไม่สามารถเปิดไฟล์ “notes.txt” ได้ (ข้อผิดพลาด 42)',
    'กำลังโหลด…',
    'ชื่อ:',
    'ดูรายละเอียดได้ที่ https://example.org/help ไม่เสียค่าใช้จ่าย',
    'ราคา 1,250.75 ยูโร สูงกว่าปี 2019 ประมาณ 40%',
    '“ทำไมไม่มีใครบอกเรา” เธอถาม',
    'เราขออภัยในความล่าช้า และขอบคุณผู้อ่านทุกท่านสำหรับความอดทน',
  ],
  pl: [
    'Biblioteka została otwarta w poniedziałek.',
    'Czy czytali Państwo raport z 12 marca 2024 r.?',
    'Powiedział: „Wydamy 3500 egzemplarzy”.',
    'Uwaga! Nie udało się otworzyć pliku „notes.txt” (błąd 42).',
    'Wczytywanie…',
    'Nazwa:',
    'Szczegóły na stronie https://example.org/help; to nic nie kosztuje.',
    'Cena wynosi 1250,75 euro, czyli około 40% więcej niż w 2019 r.',
    '„Dlaczego nikt nam nie powiedział?” – zapytała.',
    'Przepraszamy za opóźnienie i dziękujemy naszym czytelnikom za cierpliwość.',
  ],
  hy: [
    'Գրադարանը բացվեց երկուշաբթի։',
    'Կարդացե՞լ եք 2024 թվականի մարտի 12-ի զեկույցը։',
    'Նա ասաց. «Մենք կհրատարակենք 3500 օրինակ»։',
    'Զգուշացո՜ւմ։ Հնարավոր չեղավ բացել «notes.txt» ֆայլը (սխալ 42)։',
    'Բեռնվում է…',
    'Անուն՝',
    'Մանրամասների համար այցելեք https://example.org/help. անվճար է։',
    'Գինը 1250,75 եվրո է՝ մոտ 40%-ով ավելի, քան 2019 թվականին։',
    '«Ինչո՞ւ մեզ ոչ ոք չասաց»,- հարցրեց նա։',
    'Ներողություն ենք խնդրում ուշացման համար և շնորհակալություն հայտնում մեր ընթերցողներին։',
  ],
};

/** `rule: text` of what a preset finds. */
function findingsOf(
  [sourceLocale, sources]: readonly [string, readonly string[]],
  [targetLocale, targets]: readonly [string, readonly string[]],
  preset: Preset = 'default',
): readonly string[] {
  const settings = { preset, levels: {} };
  return runChecks(selectChecks(CHECKS, settings), {
    sourceLocale,
    targetLocale,
    inspect: 'target',
    pairs: sources.map((source, at) => ({
      path: 'bitext',
      unit: String(at),
      source: [source],
      target: [targets[at]!],
    })),
  }).flatMap((finding) =>
    applySettings(finding, settings) === undefined
      ? []
      : [`${finding.rule}: ${targets[Number(finding.place.unit)]!}`],
  );
}

test.each(Object.entries(OTHERS))('nothing is found in good translations: %s', (locale, texts) => {
  expect(texts).toHaveLength(ENGLISH.length);
  expect(findingsOf(['en', ENGLISH], [locale, texts])).toEqual([]);
  expect(findingsOf([locale, texts], ['en', ENGLISH])).toEqual([]);
});

test.each(Object.entries(OTHERS))('what is wrong is found: %s', (locale, texts) => {
  const wrong = (at: number, from: string | RegExp, to: string): readonly string[] =>
    findingsOf(['en', [ENGLISH[at]!]], [locale, [texts[at]!.replace(from, to)]]);
  expect(wrong(1, /2024/, '2023').join()).toContain('numbers/');
  expect(wrong(6, 'example.org', 'example.com').join()).toContain('urls/mismatch');
  expect(wrong(9, /^(.{8}).*$/u, '$1').join()).toContain('length/ratio');
  // where sentences end in a mark, and a question in another one
  if (!['th', 'hy'].includes(locale)) {
    expect(wrong(0, /.$/u, '').join()).toContain('punctuation/end');
    expect(wrong(1, /.$/u, '!').join()).toContain('punctuation/end');
  }
});

test('figures are multiplied by the words of East Asia', () => {
  const one = (text: string, locale: string): readonly string[] =>
    findingsOf(
      ['en', ['They printed about 300,000 copies of it.']],
      [locale, [text]],
      'all',
    ).filter((found) => found.startsWith('numbers/'));
  expect(one('それを約30万部印刷した。', 'ja')).toEqual([]);
  expect(one('他们印了约30万册。', 'zh')).toEqual([]);
  expect(one('그것을 약 30만 부 인쇄했다.', 'ko')).toEqual([]);
  expect(one('それを約40万部印刷した。', 'ja').join()).toContain('numbers/missing');
});
