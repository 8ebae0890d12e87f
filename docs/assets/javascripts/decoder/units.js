// Cuts a flow into units that are read on their own: a log line, an answer of a server with all
// its lines, a recipient with what is said about it; and collects the fields of a delivery report.
import { ADDRESS } from "./addresses.js";
import { BLANK, INDENTED } from "./flow.js";
import { pattern } from "./pattern.js";
import { REPORT, recordsOf } from "./records.js";
import { linesOf } from "./wrapping.js";

/** @import { Cut, Patterns, ReportField, Span, Unit } from "./types.js" */

const MAIL = pattern(
  String.raw`^(received|return-path|from|to|cc|subject|date|message-id|mime-version|`,
  String.raw`content-type|content-transfer-encoding|dkim-signature|domainkey-signature|`,
  String.raw`authentication-results|received-spf|delivered-to|sender|reply-to|user-agent|`,
  String.raw`errors-to|precedence|importance|in-reply-to|references|thread-topic|`,
  String.raw`thread-index|list-[a-z]+|arc-[a-z-]+|x-[a-z0-9-]{1,60}|content-[a-z-]{2,30}|`,
  String.raw`accept-language|organization|envelope-to|resent-[a-z]+|feedback-id|`,
  String.raw`auto-submitted|mail-from):`,
);
/** Fields that people do not quote: with them a run of fields is a mail's header. */
const TELLTALE = pattern(
  String.raw`^(?:received|return-path|message-id|mime-version|dkim-signature|content-type|`,
  String.raw`delivered-to|user-agent|x-mailer|x-originating-ip)$`,
);
/** What a server noted in the header of a mail that it may have accepted. */
const NOTED = /^(?:(?:arc-)?authentication-results|received-spf):/;
const ANY_FIELD = /^[a-z-]{2,40}: /;
/** Fields of a report that stand in mails as well. */
const AMBIGUOUS = /^(?:status|content-description)$/;
const HEADER = 3; // so many fields in a row are a header
const LINE = 400; // so much of a line says what it is

/**
 * Cut a flow's text: its units, and the records of a delivery report. `isReport` parts are one by
 * their type, `isQuoted` ones belong to the mail that is reported on.
 *
 * @param {string} text
 * @param {{ isReport: boolean, isQuoted: boolean }} nature
 * @param {Patterns["line"]} patterns
 * @returns {Cut}
 */
export function cut(text, { isReport, isQuoted }, patterns) {
  const cutter = new Cutter(isQuoted, patterns);
  for (const { start, line, isBroken } of linesOf(text)) {
    const mark = start ? text[start - 1] : BLANK;
    const span = { start, end: start + line.length };
    cutter.take(span, line.slice(0, LINE), isBroken ? INDENTED : mark, isBroken);
  }
  return { units: cutter.units, records: recordsOf(cutter.fields, isReport) };
}

/** Takes one line after the other. */
class Cutter {
  /** @type {Unit[]} */
  units = [];
  /** @type {ReportField[]} */
  fields = [];
  #block = 0;
  /** The unit that may go on. @type {Unit | null} */
  #unit = null;
  /**
   * How it begins: with a recipient and what is said of it, so that all that is indented belongs to it;
   * with a recipient alone, as in a list, where another one alone is the next; or otherwise.
   *
   * @type {"told" | "listed" | "open"}
   */
  #beginning = "open";
  /** Whether it is a field in which a server noted something. */
  #isNoted = false;
  /** The field that may go on. @type {ReportField | null} */
  #field = null;
  /** Lines of mail header fields in a row, and where they begin among the units. */
  #run = { length: 0, from: 0, block: -1, isTelltale: false };
  #quoted;
  #isQuoted;
  #patterns;

  /**
   * @param {boolean} isQuoted
   * @param {Patterns["line"]} patterns
   */
  constructor(isQuoted, patterns) {
    this.#isQuoted = this.#quoted = isQuoted;
    this.#patterns = patterns;
  }

  /**
   * @param {Span} span
   * @param {string} line
   * @param {string} mark what stands before the line
   * @param {boolean} isBroken whether the line before it goes on in it
   */
  take(span, line, mark, isBroken) {
    const isIndented = mark === INDENTED;
    if (mark === BLANK) this.#begin();
    if (this.#speaksAgain(line, mark === BLANK)) this.#quoted = false;
    const report = this.#reportAt(line, isIndented);
    if (report) {
      this.#openField(span, report);
    } else if (this.#field && (isIndented || isDiagnosis(this.#field, line))) {
      this.#field.end = span.end;
    } else {
      this.#field = null;
      if (!this.#quoted) this.#quoted = this.#quotes(line, isIndented);
      this.#takeWords(span, isBroken ? "" : line, isIndented);
    }
  }

  /**
   * The field of a report that begins here, or null.
   *
   * @param {string} line
   * @param {boolean} isIndented
   */
  #reportAt(line, isIndented) {
    const report = this.#goesOn(isIndented) ? null : REPORT.exec(line);
    return report && this.#quoted && AMBIGUOUS.test(report[1]) ? null : report;
  }

  /**
   * Whether an indented line goes on with what stands before it.
   *
   * @param {boolean} isIndented
   */
  #goesOn(isIndented) {
    return isIndented && (this.#unit !== null || this.#field !== null);
  }

  /**
   * Whether the mail system speaks again, behind the mail that is reported on; right behind its
   * header in its own words.
   *
   * @param {string} line
   * @param {boolean} isFirst of a paragraph
   */
  #speaksAgain(line, isFirst) {
    if (!this.#quoted || this.#isQuoted) return false;
    const { again, marker } = this.#patterns;
    const isBehindHeader = isFirst && this.#run.block === this.#block - 1;
    return again.test(line) || (isBehindHeader && marker.test(line));
  }

  /** A paragraph begins. */
  #begin() {
    this.#block++;
    this.#unit = this.#field = null;
  }

  /**
   * @param {Span} span
   * @param {RegExpExecArray} report
   */
  #openField({ start, end }, report) {
    const value = Math.min(start + report[0].length, end);
    this.#field = {
      name: report[1],
      start: value,
      end,
      block: this.#block,
      from: start,
      quoted: this.#quoted,
    };
    this.fields.push(this.#field);
    this.#unit = null;
  }

  /**
   * Whether the mail that is reported on begins here: its header, or what announces it.
   *
   * @param {string} line
   * @param {boolean} isIndented
   */
  #quotes(line, isIndented) {
    if (isIndented) return this.#patterns.copy.test(line);
    const isHeader = this.#isInHeader(line);
    const { copy, headers } = this.#patterns;
    return isHeader || (this.#block > 1 && (copy.test(line) || headers.test(line)));
  }

  /**
   * Whether a mail's header goes on here for long enough; its lines so far are quoted then.
   *
   * @param {string} line
   */
  #isInHeader(line) {
    const name = MAIL.exec(line)?.[1];
    if (!name) {
      this.#run = { ...this.#run, length: 0, isTelltale: false };
      return false;
    }
    const run = this.#run;
    if (!run.length) run.from = this.units.length;
    run.length++;
    run.isTelltale ||= TELLTALE.test(name);
    if (run.length < HEADER || !run.isTelltale) return false;
    run.block = this.#block;
    for (const unit of this.units.slice(run.from)) unit.quoted = true;
    return true;
  }

  /**
   * Whether an indented line names the next recipient.
   *
   * @param {boolean} isAddress whether an address begins it
   * @param {boolean} isAlone and nothing else stands there
   */
  #isNext(isAddress, isAlone) {
    return { told: false, listed: isAlone, open: isAddress }[this.#beginning];
  }

  /**
   * @param {Span} span
   * @param {string} line
   * @param {boolean} isIndented
   */
  #takeWords({ start, end }, line, isIndented) {
    const isNoted = NOTED.test(line) || (isIndented && this.#isNoted);
    const quoted = this.#quoted || isNoted;
    const goesOn = isIndented && this.#unit?.quoted === quoted;
    const isAddress = this.#patterns.address.test(line);
    const isAlone = isAddress && !line.includes(" ");
    if (this.#unit && goesOn && !this.#isNext(isAddress, isAlone)) {
      this.#unit.end = end;
      return;
    }
    this.#isNoted = isNoted;
    this.#beginning = beginningOf(isAddress && !isIndented, isAlone);
    const named = isAddress ? (ADDRESS.exec(line)?.[0] ?? null) : null;
    this.#unit = { start, end, block: this.#block, quoted, named };
    this.units.push(this.#unit);
  }
}

/**
 * Whether a line goes on with a diagnosis although it is not indented.
 *
 * @param {ReportField} field
 * @param {string} line
 */
function isDiagnosis({ name }, line) {
  return name === "diagnostic-code" && !MAIL.test(line) && !ANY_FIELD.test(line);
}

/**
 * @param {boolean} isRecipient whether a recipient begins the line at its very beginning
 * @param {boolean} isAlone
 * @returns {"told" | "listed" | "open"}
 */
function beginningOf(isRecipient, isAlone) {
  if (!isRecipient) return "open";
  return isAlone ? "listed" : "told";
}
