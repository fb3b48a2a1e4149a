// @ts-check
// Days and times in words.

import { language, texts } from "./texts.js";

/** A day as it stands in the text, whatever zone the browser is in. @param {string} text */
export const day = (text) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${text.slice(0, 10)}T00:00Z`));

/** A time as French and English write it: `14 h 30`, `14:30`. @param {string} text such as `14:30` */
export function time(text) {
  const [hours, minutes] = text.split(":");
  if (language === "en") return `${hours}:${minutes}`;
  return minutes === "00" ? `${Number(hours)}\u00A0h` : `${Number(hours)}\u00A0h\u00A0${minutes}`;
}

/** An instant on the clock of the visitor. @param {Date} instant */
export function moment(instant) {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(instant);
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(instant);
  return `${date} ${texts.at} ${time(clock)}`;
}
