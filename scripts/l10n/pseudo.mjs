const ACCENTED = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', C: 'Ç', N: 'Ñ' };

/**
 * The message in a language that nobody speaks: with accents, and in brackets that show what was never translated.
 * @param {string} message
 * @returns {string}
 */
export function pseudo(message) {
  return `⟦${message.replace(/[aeioucnyAEIOUCN]/g, (letter) => ACCENTED[letter])}⟧`;
}
