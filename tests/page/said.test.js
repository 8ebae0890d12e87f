import assert from "node:assert/strict";
import { test } from "node:test";
import { said } from "../../docs/assets/javascripts/page/said.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";
import { ANSWERS } from "./answers.js";

const STEPS = [
  [
    "sender",
    [
      ["Wait.", "4", null],
      ["Ask.", "5", null],
      ["Look.", null, "full/look"],
      ["Ask theirs.", null, null, false],
      ["Ask yours.", null, null, true],
      ["Only here.", null, null, null, ["5.2.2", "552"]],
    ],
  ],
  ["recipient", [["Tidy up.", null, null]]],
];

function cause(title, acts, actsPublic = acts) {
  return { title, plain: `${title}!`, acts, actsPublic, forged: false, steps: STEPS };
}

const CAUSES = {
  full: cause("Full", "recipient"),
  closed: cause("Closed", "recipient"),
  typo: cause("Typo", "sender"),
  rule: cause("Rule", "recipient-admin", "sender-admin"),
  fault: {
    ...cause("Fault", "recipient-admin"),
    steps: [...STEPS, ["recipient-admin", [["Mend it.", null, null]]]],
  },
};

/** Each word says its own name. */
const WORDS = new Proxy(
  { "decode.likely": "Perhaps: {title}" },
  {
    get: (held, name) => held[name] ?? `<${name}>`,
  },
);

/** What is said of a finding. */
function told(hash, more = {}, kind = "bounce") {
  const answers = { ...ANSWERS, causes: CAUSES };
  const finding = { ...findingOf(hash), basis: "phrase", ...more };
  return said(finding, { answers, words: WORDS }, kind);
}

/** A finding of which nothing tells the reason. */
const open = (...candidates) => ({ certainty: "none", cause: candidates[0], candidates });

test("a headline is as certain as the reason", () => {
  assert.equal(told("#5.2.2", { certainty: "told", cause: "full" }).title, "Full");
  assert.equal(told("#5.2.2", { certainty: "likely", cause: "full" }).title, "Perhaps: Full");
  assert.equal(told("#550", open("full", "typo")).title, "<decode.open.5>");
  assert.equal(told("#550", { certainty: "none" }).title, "<decode.code>");
});

test("a step for certain codes is told where one of them was read", () => {
  const steps = (hash) => told(hash, { certainty: "told", cause: "full" }).todo[0].steps;
  assert.ok(steps("#5.2.2").includes("Only here."));
  assert.ok(steps("#552-5.7.1").includes("Only here."));
  assert.ok(!steps("#550-5.7.1").includes("Only here."));
  assert.ok(!steps("").includes("Only here."));
});

test("of causes that are equals somebody acts only if all say the same", () => {
  assert.equal(told("#550", open("full", "closed")).acts, "recipient");
  const unsure = told("#550", open("full", "typo"));
  assert.equal(unsure.acts, null);
  assert.equal(unsure.line.who, "<decode.who.open>");
});

test("an open reason has no advice of one cause, but says where to look", () => {
  const { cause, plain, todo, others } = told("#550", open("full", "typo"));
  assert.deepEqual([cause, plain, others], [null, "", ["full", "typo"]]);
  assert.deepEqual(todo[0].steps, ["<decode.step.whole>", "<decode.step.ask>"]);
  const lost = told("#550", open("full"), "bounce-without-reason");
  assert.equal(lost.elsewhere, "<decode.elsewhere>");
  assert.equal(lost.todo[0].steps[0], "<decode.step.find>");
});

test("nobody has to act at first while a server tries again", () => {
  const { acts, line, todo } = told("#451", { certainty: "told", cause: "full" });
  assert.equal(acts, null);
  assert.equal(line.before, "<who.wait>");
  assert.ok(todo.every(({ isFirst }) => !isFirst));
});

test("only steps that hold are told, the reader's own first", () => {
  const { todo } = told("#5.2.2", { certainty: "told", cause: "full" });
  assert.deepEqual(
    todo.map(({ role, steps, isFirst }) => [role, steps, isFirst]),
    [
      ["sender", ["Ask.", "Look.", "Ask theirs.", "Only here."], false],
      ["recipient", ["Tidy up."], true],
    ],
  );
});

test("whoever waits for a release does that before all else", () => {
  const held = (more) => told("#", { action: "held", ...more });
  const sure = held({ certainty: "told", cause: "full" });
  assert.deepEqual(sure.todo[0].steps.slice(0, 2), ["Wait!", "Wait."]);
  assert.deepEqual(sure.todo[1].steps, ["Tidy up."]);
  assert.equal(held({ certainty: "told", cause: "rule" }).acts, "recipient");
  const [{ steps }] = held(open("full", "typo")).todo;
  assert.deepEqual(steps, ["<decode.step.whole>", "Wait!"]);
});

test("other causes are those that the message speaks of, or that may be meant", () => {
  const sure = { certainty: "told", cause: "full", alternatives: ["typo", "gone"] };
  assert.deepEqual(told("#5.2.2", sure).others, ["typo"]);
  const likely = { certainty: "likely", cause: "full", candidates: ["full", "closed"] };
  assert.deepEqual(told("#5.2.2", likely).others, ["closed"]);
});

test("who reported it is told where somebody else refused", () => {
  const { provider, reporter } = told("#550", { provider: "gmail", reporter: "postfix" });
  assert.deepEqual([provider, reporter], ["gmail", "postfix"]);
  assert.equal(told("#550", { provider: "gmail", reporter: "gmail" }).reporter, null);
});

test("where anybody has an address nobody is sent to the recipient's administrator", () => {
  const sure = { certainty: "told", cause: "rule" };
  assert.equal(told("#550", { ...sure, provider: "gmail" }).acts, "sender-admin");
  assert.equal(told("#550", { ...sure, provider: "postfix" }).acts, "recipient-admin");
  assert.equal(told("#550", sure).acts, "recipient-admin");
  assert.equal(told("#550", { ...open("rule", "rule"), provider: "gmail" }).acts, "sender-admin");
  const full = { certainty: "told", cause: "full", provider: "gmail" };
  assert.equal(told("#550", full).acts, "recipient");
});

test("a fault at a provider where anybody has an address is that provider's to mend", () => {
  const sure = { certainty: "told", cause: "fault" };
  const [here, there] = [
    told("#550", { ...sure, provider: "gmail" }),
    told("#550", { ...sure, provider: "postfix" }),
  ];
  assert.deepEqual([here.acts, there.acts], ["recipient-admin", "recipient-admin"]);
  assert.equal(here.line.who, "<acts.recipient-provider>");
  assert.equal(there.line.who, "<acts.recipient-admin>");
  const steps = (said) => Object.fromEntries(said.todo.map((one) => [one.role, one.steps]));
  assert.deepEqual(steps(here).sender, ["Ask.", "Look.", "Ask yours."]);
  assert.equal(steps(here)["recipient-admin"], undefined);
  assert.deepEqual(steps(there)["recipient-admin"], ["Mend it."]);
});

test("what a mail program shows is its own server's to mend", () => {
  const unsent = { certainty: "told", cause: "fault", action: "unsent" };
  assert.equal(told("#550", unsent).acts, "sender-admin");
});

test("of a server that nobody reached nobody says that it has replied", () => {
  const causes = { ...CAUSES, lost: { ...cause("Lost", "recipient-admin"), transit: true } };
  const spokenOf = (more) => {
    const finding = { ...findingOf("#4.4.1"), provider: "gmail", reporter: "gmail", ...more };
    const { provider, reporter } = said(finding, {
      answers: { ...ANSWERS, causes },
      words: WORDS,
    });
    return { provider, reporter };
  };
  assert.deepEqual(spokenOf({ cause: "lost" }), { provider: null, reporter: "gmail" });
  assert.deepEqual(spokenOf({ cause: "lost", reply: "421" }), {
    provider: "gmail",
    reporter: null,
  });
  assert.deepEqual(spokenOf({ cause: "full" }), { provider: "gmail", reporter: null });
});
