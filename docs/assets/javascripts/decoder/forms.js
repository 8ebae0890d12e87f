// Forms in which lines begin, whatever they say.
import { pattern } from "./pattern.js";

/** A line begins here: of a dialogue (swaks marks a refusal `<**`, under TLS `<~*`), a list or a quotation. */
export const STARTS = pattern(
  String.raw`(?:^|[\n\v\f])(?:<<< ?|<- ?|<\*\* ?|<~\*? ?|< ?|s: ?|<-- ?|← ?|\* ?|- ?|• ?|server: ?|`,
  String.raw`response: ?|\d{1,2}[.)] )?["'(\[<#]{0,2}$`,
);

/** A server's answer begins here, in a dialogue. */
export const ANSWERS = /<(?:<<|--|\*\*|~\*) ?["'([<#]{0,2}$/;
