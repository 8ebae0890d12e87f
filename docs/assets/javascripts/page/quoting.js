// What is copied of a literal response: itself, a link to it, or a text for the customer.
import { digitOf, spoken } from "./sentences.js";

/** @import { Response, ResponseWords, Voice } from "./types" */

/**
 * Return the permanent address of a response in `language`.
 *
 * @param {Response} response
 * @param {string} language
 */
export function linkOf({ id, pageIn }, language) {
  return `${pageIn(language)}#${id}`;
}

/**
 * Return the text that the button `name` copies: a kind of link, or a ticket in a language.
 *
 * @param {string} name
 * @param {Response} response
 * @param {ResponseWords} words
 * @param {Voice} who
 */
export function textFor(name, response, words, who) {
  const link = linkOf(response, words.language);
  if (name === "text") return response.text;
  if (name === "link") return link;
  if (name === "markdown") return `[${response.name}](${link})`;
  return ticket(response, name, words, who);
}

/**
 * @param {Response} response
 * @param {string} language
 * @param {ResponseWords} words
 * @param {Voice} who
 */
function ticket(response, language, words, who) {
  const here = { isPublic: words.public.includes(response.provider) };
  return [
    words.said[language][response.outcome].replace("{provider}", () => response.provider),
    response.text,
    spoken(words.causes[response.cause][language], digitOf(response.outcome), who, here),
    words.more[language].replace("{url}", () => `${words.about[language]}${response.cause}/`),
  ].join("\n\n");
}
