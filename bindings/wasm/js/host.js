// What every JavaScript engine has the tables for already: Unicode, and decimal numbers.

export const compose = (text) => text.normalize("NFC");
export const withoutMarks = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
export const lower = (text) => text.toLowerCase();

export const readNumber = (text) => Number(text);
// The same digits in both ways; Rust has an exponent below 0.00001, JavaScript below 0.000001.
export const writeNumber = (number) =>
  number !== 0 && Math.abs(number) < 1e-5 ? number.toExponential() : String(number);
