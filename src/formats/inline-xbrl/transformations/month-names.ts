/** The spellings of the twelve months that a registry accepts, ready for a pattern. */
export interface MonthNames {
  /** An alternation of every spelling, without a group. */
  readonly alternation: string;
  numberOf(spelling: string): number | undefined;
}

/** Months in order, separated by blanks; spellings of one month by `/`. */
type MonthList = string;

/** Every spelling as given. */
export function exactMonthNames(list: MonthList): MonthNames {
  return monthNames(list, (spelling) => [spelling]);
}

/**
 * Spellings in lower case, in capitals and with a capital; with and without their accents. A spelling that is given with
 * a capital has no lower case form.
 */
export function casedMonthNames(list: MonthList): MonthNames {
  return monthNames(list, (spelling) =>
    [spelling, withoutAccents(spelling)].flatMap((form) => [form, form.toUpperCase(), capitalize(form)]),
  );
}

function monthNames(list: MonthList, spellingsOf: (spelling: string) => readonly string[]): MonthNames {
  const numbers = new Map<string, number>();
  list.split(' ').forEach((month, index) => {
    for (const spelling of month.split('/').flatMap(spellingsOf)) numbers.set(spelling, index + 1);
  });
  const longestFirst = [...numbers.keys()].sort((a, b) => b.length - a.length);
  return { alternation: longestFirst.join('|'), numberOf: (spelling) => numbers.get(spelling) };
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const ENGLISH_LONG = 'January February March April May June July August September October November December';
const ENGLISH_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec';

/** English names of registry 1, which knows no capitals. */
export const ENGLISH_LONG_NAMES = exactMonthNames(ENGLISH_LONG);
export const ENGLISH_SHORT_NAMES = exactMonthNames(ENGLISH_SHORT);

/** English names of registries 2 to 5: long or short, as written in a sentence or in capitals. */
export const ENGLISH_NAMES = casedMonthNames(
  'January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sep October/Oct November/Nov December/Dec',
);

/** How a language's months begin; what follows is up to the pattern. By language subtag. */
export const MONTH_NAMES = {
  bg: casedMonthNames('ян фев мар апр май юни юли авг сеп окт ное дек'),
  cs: casedMonthNames(
    'ledna/led února/úno března/bře dubna/dub května/kvě června/čvn července/čvc srpna/srp září/zář října/říj listopadu/lis prosince/pro',
  ),
  cy: casedMonthNames('ion chwe maw ebr mai meh gor aws med hyd tach rhag'),
  da: casedMonthNames('jan feb mar apr maj jun jul aug sep okt nov dec'),
  de: casedMonthNames('jan/jän/jaen feb mar/mär/maer apr mai jun jul aug sep okt nov dez'),
  el: casedMonthNames(
    'ιαν/ίαν/Iαν φεβ μάρ άπρ/αρίλ/άρίλ/άριλ/Aπρ/Aρίλ μαΐ/μάι/μαϊ/μάϊ ιούν/ίούν/ίουν/Iούν ιούλ/ίούλ/ίουλ/Iούλ αύγ σεπ όκτ/Oκτ νοέ δεκ',
  ),
  es: casedMonthNames('ene feb mar abr may jun jul ago sep oct nov dic'),
  et: casedMonthNames('jaan veebr märts apr mai juuni juuli aug sept okt nov dets'),
  fi: casedMonthNames('tam hel maa huh tou kes hei elo syy lok mar jou'),
  fr: casedMonthNames('janv févr mars avr mai juin juil août sept oct nov déc'),
  hr: casedMonthNames('sij velj ožu tra svi lip srp kol ruj lis stu pro'),
  hu: casedMonthNames('jan feb márc ápr máj jún júl aug szept okt nov dec'),
  it: casedMonthNames('gen feb mar apr mag giu lug ago set ott nov dic'),
  lt: casedMonthNames('sau vas kov bal geg bir lie rugp/rgp rugs/rgs spa/spl lap gru/grd'),
  lv: casedMonthNames('janv febr marts apr maijs jūn jūl aug sept okt nov dec'),
  nl: casedMonthNames('jan feb maa/mrt apr mei jun jul aug sep okt nov dec'),
  no: casedMonthNames('jan feb mar apr mai jun jul aug sep okt nov des'),
  pl: casedMonthNames('sty lut mar kwi maj cze lip sie wrz paź lis gru'),
  pt: casedMonthNames('jan fev mar abr mai jun jul ago set out nov dez'),
  ro: casedMonthNames('ian feb mar apr mai iun iul aug sep oct noi/nov dec'),
  sk: casedMonthNames('jan feb mar apr máj jún júl aug sep okt nov dec'),
  sl: casedMonthNames('jan feb mar apr maj jun jul avg sep okt nov dec'),
  sv: casedMonthNames('jan feb mar apr maj jun jul aug sep okt nov dec'),
} as const;

/** Czech months that stand before a year, in every case of the noun. */
export const CZECH_MONTHS_OF_YEAR = casedMonthNames(
  'leden/ledna/lednu/led únor/února/únoru/úno březen/března/březnu/bře duben/dubna/dubnu/dub květen/května/květnu/kvě ' +
    'červen/června/červnu/čvn červenec/července/červenci/čvc srpen/srpna/srpnu/srp září/zář říjen/října/říjnu/říj ' +
    'listopad/listopadu/lis prosinec/prosince/prosinci/pro',
);

/** Welsh months that stand before a year, with their mutations. */
export const WELSH_MONTHS_OF_YEAR = casedMonthNames(
  'ion chwe maw/faw ebr mai/fai meh/feh gor/ngor aws med/fed hyd tach/dach/nhach/thach rhag/rag',
);

export const HINDI_NAMES = exactMonthNames('जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर');

export const ROMAN_NUMERALS = exactMonthNames(
  'I/i II/ii III/iii IV/iv V/v VI/vi VII/vii VIII/viii IX/ix X/x XI/xi XII/xii',
);
