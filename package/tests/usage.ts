// What a program in TypeScript may write: checked, not run.
import { type Answer, type Cause, type Code, cause, code, decode, explain } from "../dist/index.js";

const answer: Answer = decode("550 5.1.1 unknown");
const found: Code | undefined = code("5.1.1");
const title: string = found?.title.de ?? "";
const advice: Cause | undefined = cause(answer.primary?.cause ?? "");
const texts: string[] = advice?.steps.sender?.map((step) => step.en) ?? [];
const ticket: string | null = answer.primary && explain(answer.primary, "de").ticket;
// @ts-expect-error: there may be no such code
const sure: Code = code("5.1.1");
// @ts-expect-error: a language that the data lacks
explain("550", "fr");
if (found?.outcome === "a value of tomorrow") texts.push(title, ticket ?? "", sure.code);
