// Unicode, of which every JavaScript engine has the tables already.

export const compose = (text) => text.normalize("NFC");
export const withoutMarks = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
