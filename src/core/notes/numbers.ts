/** Digits that are no part of a name such as EC2, p99, v2.1 or COVID-19, and signs such as ½. */
const DIGITS =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_]|\p{Lu}-|[\p{Script=Latin}\p{Script=Cyrillic}]\p{N}{1,3}\.)\p{N}|(?<!\p{L})[x×]\p{N}/u;

/** "One" where it is no pronoun, "a third", and a time such as "within an hour". */
const ONE =
  /(?<!\b(?:this|that|which|each|every|no|the|another|any|some|a|good|new|old|better) )\bone\b(?! (?:of|another|who|that|day|by)\b)|\b(?:by )?an? (?:third|quarter|fifth|tenth) (?:of|less|more|fewer)\b|\bby an? (?:third|quarter|fifth|tenth)\b|\b(?:in|within|under|to|about|than) an? (?:second|minute|hour|day|week|month|quarter|year)\b/i;

/** Words for numbers and for shares of a whole; `*` stands for any letters. Those that are other words in English are left out. */
const WORDS = `
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty* thirty* forty* fifty* sixty* seventy* eighty* ninety* hundred hundreds thousand thousands million millions billion billions dozen dozens
  half halves halved halving twice thrice double doubled doubles doubling triple tripled tripling treble trebled quadruple quadrupled
  thirds percent twofold threefold fourfold fivefold tenfold
  zwei zweimal drei dreimal vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert* tausend* million* dutzend
  halb* hälfte doppelt* verdoppel* verdreifach* vervierfach* drittel viertel prozent*
  dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cien ciento cientos mil miles millón millones docena
  mitad doble duplic* triplic* tercio
  dois duas três quatro sete oito nove dez onze doze vinte trinta cem cento centenas milhões milhão metade dobro dobrou dúzia terço
  deux trois quatre cinq sept huit neuf dix douze quinze vingt trente cents mille millions moitié doublé doubler triplé tripler douzaine
  tre quattro cinque otto nove dieci dodici venti trenta mille mila milioni metà doppio raddoppi* triplic* dozzina
  twee drie vijf zes zeven negen tien twaalf twintig honderd* duizend* miljoen* helft halveer* verdubbel* procent dozijn
  dwa dwie dwóch trzy trzech cztery pięć sześć siedem osiem dziewięć dziesięć sto tysi* milion* połow* podwo* potro* procent*
  två tre fyra fem sju åtta nio tio tolv hundra tusen miljon* hälften dubbel* fördubbl* procent
  iki üç dört beş altı yedi sekiz dokuz yüz milyon yarı yarıya yüzde
  два две двух три трех трёх четыре пять шесть семь восемь девять десять сто тысяч* миллион* половин* вдвое втрое удво* утро* процент*
  дві двох три чотири п'ять шість сім вісім дев'ять тисяч* мільйон* половин* вдвічі втричі подво* відсот*
`;

const UNSPACED =
  /[两兩三四五六七八九百千萬億亿倍][\p{L}]|百分之|一半|半分|半減|倍増|두 배|세 배|절반|(?:두|세|네|다섯|열) |퍼센트|백만|천만/u;

const EXACT = new Set(
  WORDS.trim()
    .split(/\s+/)
    .filter((word) => !word.endsWith('*')),
);
const BEGINNINGS = WORDS.split(/\s+/).flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));

/** Does the text name a number: "40 %", "half", "zwei"? */
export function namesNumber(text: string): boolean {
  if (DIGITS.test(text) || ONE.test(text) || UNSPACED.test(text)) return true;
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  return words.some((word) => EXACT.has(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning)));
}
