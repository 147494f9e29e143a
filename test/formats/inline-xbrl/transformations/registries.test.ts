import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTransformation, REGISTRIES } from '../../../../src/formats/inline-xbrl/transformations/registries.js';
import { expandedName } from '../../../../src/names/expanded-name.js';

/** `name | input | value`; a value of `!` means that the input is refused. `␣` stands for a no-break space. */
const CASES: Readonly<Record<number, string>> = {
  1: `
datedoteu | 31.12.2008 | 2008-12-31
datedoteu | 12.31.2008 | !
datedotus | 12.31.08 | 2008-12-31
dateslasheu | 1/2/2009 | 2009-02-01
dateslashus | 1/2/2009 | 2009-01-02
dateslashus | 2/30/2009 | !
dateslashdaymontheu | 31/1 | --01-31
dateslashmonthdayus | 2/29 | --02-29
datelonguk | 31 December 2008 | 2008-12-31
datelonguk | 31 Dec 2008 | !
datelonguk | 31 DECEMBER 2008 | !
dateshortuk | 31 Dec 08 | 2008-12-31
datelongus | December 31, 2008 | 2008-12-31
dateshortus | Dec 31, 2008 | 2008-12-31
datelongdaymonthuk | 1 March | --03-01
dateshortdaymonthuk | 1 Mar | --03-01
datelongmonthdayus | March 1 | --03-01
dateshortmonthdayus | Mar 1 | --03-01
datelongmonthyear | March 2009 | 2009-03
dateshortmonthyear | Mar 09 | 2009-03
datelongyearmonth | 2009 March | 2009-03
dateshortyearmonth | 2009 Mar | 2009-03
numcomma | 1234,56 | 1234.56
numcomma | 1.234,56 | !
numcommadot | 1,234,567.89 | 1234567.89
numcommadot | 1,23 | !
numdash | - | 0
numdash | – | !
numdotcomma | 1.234,5 | 1234.5
numspacecomma | 1 234␣567,8 | 1234567.8
numspacedot | 12 345.6 | 12345.6
`,
  2: `
booleanfalse | none was found | false
booleantrue | | true
datedaymonth | 1.2 | --02-01
datedaymonth | 31 04 | !
datedaymonthen | 2nd of MARCH | --03-02
datedaymonthen | 2 march | !
datedaymonthyear | 02 of 09 in 2011 | 2011-09-02
datedaymonthyearen | 31st DEC, 08 | 2008-12-31
dateerayearmonthdayjp | 平成元年1月8日 | 1989-01-08
dateerayearmonthdayjp | 令和 ６ 年 ４ 月 ２３ 日 | 2024-04-23
dateerayearmonthdayjp | 慶応3年1月8日 | !
dateerayearmonthjp | 昭63年12月 | 1988-12
datemonthday | 2.29 | --02-29
datemonthdayen | March 2nd | --03-02
datemonthdayyear | 12/31/2008 | 2008-12-31
datemonthdayyearen | December 31st, 2008 | 2008-12-31
datemonthdayyearen | Dicember 31, 2008 | !
datemonthyearen | Dec of 2008 | 2008-12
dateyearmonthcjk | 2024年4月 | 2024-04
dateyearmonthdaycjk | 2024年4月23日 | 2024-04-23
dateyearmonthdaycjk | 2024 年 4 月 23 日 | 2024-04-23
dateyearmonthdaycjk | ２０２４年１２月３１日 | 2024-12-31
dateyearmonthdaycjk | 24年4月23日 | 2024-04-23
dateyearmonthdaycjk | 2024年2月30日 | !
dateyearmonthdaycjk | 二零二四年四月二十三日 | !
dateyearmonthen | 2008 December | 2008-12
nocontent | n/a |
numcommadecimal | 1.234.567,89 | 1234567.89
numcommadecimal | 1 234␣567 | 1234567
numdotdecimal | 1,234,567.89 | 1234567.89
numdotdecimal | 1234567 | 1234567
numdotdecimal | 12,34 | !
numdotdecimal | -5 | !
numdotdecimal | .5 | !
numdotdecimal | | !
numunitdecimal | 1,234円5銭 | 1234.05
numunitdecimal | ０円９９銭 | 0.99
numunitdecimal | 100円 | !
zerodash | ‐ | 0
zerodash | － | 0
zerodash | 0 | !
`,
  3: `
calindaymonthyear | 11 पौष 1921 | 2000-01-01
calindaymonthyear | 22 Chaitra 1945 | 2023-04-12
calindaymonthyear | 31 Chaitra 1945 | !
calindaymonthyear | 10 पौष 21 | 2099-12-31
datedaymonthdk | 5. MARTS | --03-05
datedaymonthyeardk | 31. december 2014 | 2014-12-31
datedaymonthyearin | ३१ दिसंबर २०१४ | 2014-12-31
datedaymonthyearin | ३१ १२ २०१४ | 2014-12-31
datemonthyear | 12/2014 | 2014-12
datemonthyeardk | Maj 2014 | 2014-05
datemonthyearin | मई 2014 | 2014-05
dateyearmonthday | 2014年12月31日 | 2014-12-31
dateyearmonthday | 2014-12-31 | 2014-12-31
numdotdecimalin | 12,34,567.8 | 1234567.8
numdotdecimalin | 1,234,567 | !
numunitdecimalin | 12,34,567 rupees 5 paise | 1234567.05
numdotdecimal | 1,234 | 1234
`,
  4: `
date-day-month | 1.2 | --02-01
date-day-month-year | ३१.१२.२०१४ | 2014-12-31
date-month-year | १२ २०१४ | 2014-12
date-year-month | 2024年4月 | 2024-04
date-year-month-day | 2024年4月23日 | 2024-04-23
date-year-month-day | ２０２４．４．２３ | 2024-04-23
date-year-month-day | 2023年2月29日 | !
date-day-monthname-bg | 3 март | --03-03
date-day-monthname-year-bg | 3 МАРТ 2020 г. | 2020-03-03
date-day-monthname-year-cs | 3. července 2020 | 2020-07-03
date-monthname-year-cs | Červenec 2020 | 2020-07
date-monthname-year-cs | červen 2020 | 2020-06
date-day-monthname-year-da | 3. maj 2020 | 2020-05-03
date-day-monthname-year-de | 3. März 2020 | 2020-03-03
date-monthname-year-de | JÄNNER 2020 | 2020-01
date-day-monthname-year-el | 3 Μαΐου 2020 | 2020-05-03
date-day-monthname-year-en | 3 May 2020 | 2020-05-03
date-day-monthname-year-es | 3 de agosto de 2020 | 2020-08-03
date-day-monthname-year-et | 3. märts 2020 | 2020-03-03
date-day-monthname-year-fi | 3. maaliskuuta 2020 | 2020-03-03
date-day-monthname-year-fi | 3. marraskuuta 2020 | 2020-11-03
date-day-monthname-year-fr | 3 août 2020 | 2020-08-03
date-day-monthname-year-fr | 3 DÉCEMBRE 2020 | 2020-12-03
date-day-monthname-year-hi | 3 अगस्त 2020 | 2020-08-03
date-day-monthname-year-hr | 3. ožujka 2020 | 2020-03-03
date-year-monthname-day-hu | 2020. március 3. | !
date-year-monthname-day-hu | 2020. március 3 | 2020-03-03
date-monthname-day-hu | március 3 | --03-03
date-year-monthname-hu | 2020. március | 2020-03
date-day-monthname-year-it | 3 luglio 2020 | 2020-07-03
date-year-monthname-day-lt | 2020 m. kovo 3 d. | 2020-03-03
date-monthname-day-lt | kovo 3 d. | --03-03
date-year-monthname-lt | 2020 m. rugsėjo | 2020-09
date-year-day-monthname-lv | 2020. gada 3. jūlijs | 2020-07-03
date-year-monthname-lv | 2020. gada jūlijs | 2020-07
date-day-monthname-lv | 3. augusts | --08-03
date-day-monthname-year-nl | 3 mrt 2020 | 2020-03-03
date-day-monthname-year-no | 3. desember 2020 | 2020-12-03
date-day-monthname-year-pl | 3 października 2020 r. | 2020-10-03
date-day-monthname-year-pt | 3 de outubro de 2020 | 2020-10-03
date-day-monthname-year-ro | 3 noiembrie 2020 | 2020-11-03
date-day-monthname-year-sk | 3. júna 2020 | 2020-06-03
date-day-monthname-year-sl | 3. avgust 2020 | 2020-08-03
date-day-monthname-year-sv | 3 oktober 2020 | 2020-10-03
date-day-monthroman | 3.XI | --11-03
date-day-monthroman-year | 3 viii 2020 | 2020-08-03
date-monthroman-year | IV 2020 | 2020-04
date-monthroman-year | IIII 2020 | !
date-ind-day-monthname-year-hi | 11 पौष 1921 | 2000-01-01
date-jpn-era-year-month-day | 令和6年4月23日 | 2024-04-23
date-jpn-era-year-month | 令6年4月 | 2024-04
date-monthname-day-en | March 3rd | --03-03
date-monthname-day-year-en | March 3, 2020 | 2020-03-03
date-month-day | 3.3 | --03-03
date-month-day-year | 12.31.2020 | 2020-12-31
date-year-monthname-en | 2020 March | 2020-03
fixed-empty | – |
fixed-false | 未发现 | false
fixed-true | ☒ | true
fixed-zero | 无 | 0
num-comma-decimal | 1.234,50 | 1234.5
num-dot-decimal | 1,23,4.50 | 1234.5
num-dot-decimal | .5 | 0.5
num-dot-decimal | 0012 | 12
num-dot-decimal | 1,234.5 6 | 1234.56
num-dot-decimal | 5. | !
num-dot-decimal | (5) | !
num-dot-decimal | , | !
num-unit-decimal | 100円50銭 | 100.5
num-unit-decimal | １，２３４元５角 | 1234.05
numdotdecimal | 5 | ?
`,
  5: `
date-day-monthname-cy | 3 Mawrth | --03-03
date-day-monthname-year-cy | 3 Mehefin 2020 | 2020-06-03
date-monthname-year-cy | Fehefin 2020 | 2020-06
num-dot-decimal-apos | 1'234’567.8 | 1234567.8
num-comma-decimal-apos | 1'234,5 | 1234.5
num-unit-decimal-apos | 1'234 Fr. 5 Rp. | 1234.05
num-dot-decimal | 30.79 | 30.79
date-year-month-day | 2024年4月23日 | 2024-04-23
`,
};

/** The months of a year as a date writes them, by language. */
const MONTHS: Readonly<Record<string, string>> = {
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  el: 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  hr: 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
  hu: 'január február március április május június július augusztus szeptember október november december',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  lt: 'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  lv: 'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  sk: 'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
  sl: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  hi: 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
};

/** What no rule that reads its input takes for a date or a number. */
const REFUSED = ['', 'x', '32 Foo 2020', '٣'];

describe('transformation registries', () => {
  for (const registry of REGISTRIES) {
    const rows = (CASES[registry.version] ?? '').trim().split('\n');

    for (const row of rows) {
      const [name = '', input = '', value = ''] = row.split('|').map((cell) => cell.trim().replaceAll('␣', '\u00A0'));
      it(`${registry.version}: ${name} of "${input}" is ${value === '!' ? 'refused' : `"${value}"`}`, () => {
        const transformation = findTransformation(expandedName(registry.namespace, name));
        if (value === '?') assert.equal(transformation, undefined);
        else assert.equal(transformation?.(` ${input}\n`), value === '!' ? undefined : value);
      });
    }

    it(`${registry.version}: has a case for every rule it adds`, () => {
      const earlier = new Set(
        REGISTRIES.slice(0, registry.version - 1).flatMap((each) => [...each.transformations.keys()]),
      );
      const named = new Set(rows.map((row) => row.split(' ')[0]));
      const missing = [...registry.transformations.keys()].filter((name) => !earlier.has(name) && !named.has(name));
      const unnamed = missing.filter((name) => !/^date-(day-monthname|monthname-year)-[a-z]{2}$/.test(name));
      assert.deepEqual(unnamed, []);
    });
  }

  for (const [language, list] of Object.entries(MONTHS)) {
    it(`reads the twelve months of "${language}", in capitals too, in each of its rules`, () => {
      const [registry] = REGISTRIES.slice(-1);
      list.split(' ').forEach((month, index) => {
        const number = String(index + 1).padStart(2, '0');
        const [yearMonth, monthDay, date] = [`2021-${number}`, `--${number}-07`, `2021-${number}-07`];
        for (const name of [month, month.toUpperCase()]) {
          const cases: readonly (readonly [rule: string, input: string, value: string])[] = [
            ['date-day-monthname', `7. ${name}`, monthDay],
            ['date-day-monthname-year', `7. ${name} 2021`, date],
            ['date-monthname-year', `${name} 2021`, yearMonth],
            ['date-year-monthname', `2021. ${name}`, yearMonth],
            ['date-monthname-day', `${name} 7`, monthDay],
            ['date-year-monthname-day', `2021. ${name} 7`, date],
            ['date-year-day-monthname', `2021. 7. ${name}`, date],
          ];
          const rules = cases.flatMap(([rule, input, value]) => {
            const transformation = registry?.transformations.get(`${rule}-${language}`);
            return transformation ? [{ rule, input, value, transformation }] : [];
          });
          assert.ok(rules.length >= 2);
          for (const { rule, input, value, transformation } of rules)
            assert.equal(transformation(input), value, `${rule} ${input}`);
        }
      });
    });
  }

  it('every rule that reads its input refuses what is neither a date nor a number', () => {
    for (const { version, transformations } of REGISTRIES) {
      for (const [name, rule] of transformations) {
        if (/^(?:fixed|boolean|nocontent)/.test(name)) continue;
        for (const input of REFUSED) assert.equal(rule(input), undefined, `${version} ${name} "${input}"`);
      }
    }
  });

  it('has the published number of rules', () => {
    assert.deepEqual(
      REGISTRIES.map((registry) => registry.transformations.size),
      [24, 21, 31, 94, 100],
    );
  });

  it('gives a value of its output type, or none, for any words', () => {
    const rules = REGISTRIES.flatMap((registry) =>
      [...registry.transformations].map(([name]) => [registry, name] as const),
    );
    const words = fc.stringMatching(/^[0-9０-９ .,年月日元-]{0,14}$/);
    fc.assert(
      fc.property(fc.constantFrom(...rules), words, ([registry, name], input) => {
        const value = findTransformation(expandedName(registry.namespace, name))?.(input);
        if (value === undefined || /^(boolean|fixed|nocontent|zero)/.test(name)) return;
        assert.match(value, name.startsWith('num') ? /^[0-9]+(\.[0-9]+)?$/ : /^(\d{4}-\d\d(-\d\d)?|--\d\d-\d\d)$/);
      }),
    );
  });

  it('is not slow on long words', () => {
    const words = 'é'.repeat(100_000);
    for (const registry of REGISTRIES) {
      for (const rule of registry.transformations.values()) rule(`1${words}`);
    }
  });
});
