// A few answers, as the decoder's page loads them.
function kind(outcome, digit, waits = false) {
  return { outcome, state: "failed", digit, resend: `${outcome}.fixed`, steps: digit, waits };
}

export const ANSWERS = {
  codes: {
    550: { title: "Refused", row: 0, certainty: "none" },
    451: { title: "Wait", row: 1, certainty: "told" },
    "5.2.2": {
      title: "Mailbox full",
      row: 0,
      certainty: "told",
      causes: ["mailbox-full"],
      without: ["mailbox-full/portal"],
    },
    "4.4.7": { title: "Too old", row: 2, certainty: "likely" },
    "5.7.1": { title: "Not allowed", row: 0, certainty: "likely", causes: ["greylisting"] },
  },
  classes: { "": 3, 4: 1, 5: 0 },
  rows: [
    { entry: 0, causes: { greylisting: 1 } },
    { entry: 1, causes: {} },
    { entry: 2, causes: {} },
    { entry: 3, causes: {} },
  ],
  entries: [
    { told: "refused", reports: {} },
    { told: "trying", reports: { failed: "refused" } },
    { told: "over", shown: ["trying", "over"], reports: { delayed: "trying", failed: "over" } },
    { told: "unsaid", reports: { delayed: "trying", failed: "refused", held: "held" } },
  ],
  kinds: {
    refused: kind("refused", "5"),
    trying: kind("trying", "4", true),
    over: kind("over", "5"),
    unsaid: { ...kind("unsaid", "5"), resend: null },
    held: { ...kind("held", "4"), resend: "held.none", acts: "recipient", first: "Wait!" },
  },
  causes: {},
  providers: {
    gmail: {
      name: "Gmail",
      kind: "mailbox",
      public: true,
      domains: ["gmail.example"],
      dialect: {},
    },
    postfix: { name: "Postfix", kind: "software", public: false, dialect: {} },
    suite: {
      name: "Suite",
      kind: "mailbox",
      public: false,
      hosts: ["mx.suite.example"],
      dialect: {},
    },
    list: { name: "A list", kind: "gateway", public: false, dialect: {} },
  },
  url: { en: "https://smtp.example/en/" },
};
