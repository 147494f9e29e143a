/** The 31 characters of the code: digits and capital letters without I, O, S, V, Z (GB 32100-2015, 4.2). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a text has the form of a unified social credit code 统一社会信用代码: 18 characters of its alphabet. */
export function hasUnifiedSocialCreditCodeForm(text: string): boolean {
  return text.length === 18 && [...text].every((character) => ALPHABET.includes(character));
}

/** The check character of the first 17 characters: weights are powers of 3 modulo 31 (GB 32100-2015, annex A). */
export function unifiedSocialCreditCodeCheckCharacter(text: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
