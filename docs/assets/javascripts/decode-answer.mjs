// Builds the decoder's answer as DOM nodes. Texts from codes.yaml may hold inline HTML that the
// build made; everything pasted goes in as text.

/** Make an element: name, attributes (or null), children (nodes or texts). */
export function build(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Return the shareable hash of a finding: codes and cause, nothing of what was pasted. */
export function pageLink(finding) {
  const codes = [finding.reply, finding.status].filter(Boolean).join("-");
  const cause = finding.cause ? `cause=${finding.cause}` : "";
  return `#${[codes, cause].filter(Boolean).join("&")}`;
}

function html(text) {
  const span = document.createElement("span");
  span.innerHTML = text; // made by the build from codes.yaml
  return span;
}

function codeLinks(finding, { answers, root }) {
  return [finding.reply, finding.status].filter(Boolean).map((code) => {
    const known = answers.codes[code];
    if (!known) return build("span", { class: "decoder__code" }, code);
    const link = build("a", { href: `${root}${known.page}/`, class: "decoder__code" });
    link.append(build("strong", null, code), ` ${known.title}`);
    return link;
  });
}

function mismatch(finding, { words }) {
  const differ = finding.reply && finding.status && finding.reply[0] !== finding.status[0];
  return differ ? [build("p", null, words["decode.mismatch"])] : [];
}

function dialect(finding, { answers, words, root }) {
  const provider = answers.providers[finding.provider];
  if (!provider) return [];
  const meaning = provider.dialect[finding.status] ?? provider.dialect[finding.reply];
  const nodes = [build("p", null, `${words["decode.provider"]} `, build("a", { href: `${root}provider/${finding.provider}/` }, provider.name))];
  if (meaning) nodes.push(build("p", null, `${words["decode.dialect"]} `, html(meaning)));
  return nodes;
}

/** Return the steps of each role; where the server tries again, those of the sender first. */
function steps(cause, { digit, waits }, { words }) {
  const first = (role) => Number(role !== "sender");
  const order = waits ? [...cause.steps].sort(([one], [other]) => first(one) - first(other)) : cause.steps;
  return order.flatMap(([role, list]) => {
    const valid = list.filter(([, only]) => !only || !digit || only === digit);
    if (!valid.length) return [];
    const heading = build("h4", null, words[`role.${role}`]);
    if (role === cause.acts && !waits) heading.append(" ", build("span", { class: "first" }, words["todo.first"]));
    const who = words[`who.${role}`] ? [build("p", { class: "role" }, words[`who.${role}`])] : [];
    return [heading, ...who, build("ol", null, ...valid.map(([text]) => build("li", null, html(text))))];
  });
}

function ticket(finding, cause, language, { answers, words }) {
  const labels = words.tickets[language];
  const code = finding.status ?? finding.reply;
  const known = answers.codes[code];
  const address = known ? `${known.page}/` : `cause/${finding.cause}/`;
  const named = known ? labels["ticket.code"].replace("{code}", code) : "";
  const { retry } = outcomeOf(finding, { answers });
  const first = (labels[`ticket.intro.${retry}`] ?? labels["ticket.intro.5"]).replace("{codes}", named);
  const more = labels["ticket.more"].replace("{url}", answers.url[language] + address);
  return `${first[0].toUpperCase()}${first.slice(1)}\n\n${cause.ticket[language]}\n\n${more}`;
}

function copyButton(label, text, { words }) {
  const button = build("button", { type: "button", class: "md-button" }, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words["ticket.copied"];
    } catch {
      const field = build("textarea", { readonly: "", rows: "8", "aria-label": label });
      field.value = text;
      button.replaceWith(field);
      field.focus();
      field.select();
      return;
    }
    setTimeout(() => (button.textContent = label), 3000);
  });
  return button;
}

function evidence(text, finding, { words }) {
  if (!text || finding.end <= finding.start) return [];
  const around = 200;
  const from = Math.max(0, finding.start - around);
  const to = Math.min(text.length, finding.end + around);
  const quote = build("pre", { class: "decoder__evidence", tabindex: "0" });
  quote.append(
    (from > 0 ? "… " : "") + text.slice(from, finding.start),
    build("mark", null, text.slice(finding.start, finding.end)),
    text.slice(finding.end, to) + (to < text.length ? " …" : ""),
  );
  return [build("h3", null, words["decode.evidence"]), quote];
}

function alternatives(finding, { answers, root, words }) {
  const slugs = (finding.alternatives ?? []).filter((slug) => answers.causes[slug]);
  if (!slugs.length) return [];
  const links = slugs.map((slug) =>
    build("li", null, build("a", { href: `${root}cause/${slug}/` }, answers.causes[slug].title)),
  );
  const isTold = finding.basis === "response" || finding.basis === "phrase";
  return [build("p", null, words[isTold ? "decode.also" : "decode.unsure"]), build("ul", null, ...links)];
}

function others(result, context) {
  const rest = result.findings.filter((finding) => finding !== result.primary);
  if (!rest.length) return [];
  const items = rest.slice(0, 50).map((finding) => {
    const cause = context.answers.causes[finding.cause];
    const item = build("li", null);
    if (finding.recipient) item.append(build("code", null, finding.recipient), " ");
    for (const link of codeLinks(finding, context)) item.append(link, " ");
    if (cause) {
      item.append(build("a", { href: `${context.root}cause/${finding.cause}/` }, cause.title));
    }
    return item;
  });
  return [build("h3", null, context.words["decode.others"]), build("ul", null, ...items)];
}

/** Return what becomes of the mail: by its code, or by what the report says was done. */
function outcomeOf(finding, { answers }) {
  const code = finding.status ?? finding.reply;
  const known = answers.codes[code];
  const digit = (finding.reply ?? finding.status)?.[0];
  const done = { delayed: "4", failed: "5" }[finding.action];
  const retry = known?.retry ?? digit ?? done ?? null;
  return { digit: digit ?? done, retry, resend: known?.resend ?? retry, waits: retry === "4" };
}

/** Return the verdict, as on the page of a code. */
function verdict(cause, { digit, retry, resend, waits }, { words, root }) {
  const line = (term, ...meaning) =>
    build("div", null, build("dt", null, term), build("dd", null, ...meaning));
  const list = build("dl", null);
  if (retry) {
    const how = build("a", { href: `${root}bounce/#retry` }, words["retry.how"]);
    list.append(line(words.retry, words[`retry.${retry}`], ...(waits ? [". ", how] : [])));
    list.append(line(words.resend, words[`resend.${resend}`]));
  }
  if (cause) {
    const role = build("strong", null, words[`role.${cause.acts}`]);
    list.append(line(words.who, waits ? `${words["who.wait"]} ` : "", role));
  }
  const box = build("section", { class: `verdict verdict--${digit ?? 1}`, "aria-label": words.verdict });
  if (digit) {
    const kind = build("span", { class: `kind kind--${digit}` });
    kind.innerHTML = words.signs[digit]; // made by the build
    kind.append(" ", words[`kind.${digit}`]);
    box.append(build("p", { class: "verdict__kind" }, kind));
  }
  box.append(list);
  return list.children.length ? [box] : [];
}

function buttonsOf(finding, cause, context) {
  const { words } = context;
  const buttons = build("p", { class: "decoder__buttons" });
  for (const language of Object.keys(words.tickets)) {
    const label = words[`decode.copy.${language}`];
    buttons.append(copyButton(label, ticket(finding, cause, language, context), context), " ");
  }
  const link = new URL(pageLink(finding), location.href).href;
  buttons.append(copyButton(words["decode.copy.link"], link, context));
  return buttons;
}

function full(text, result, context) {
  const { answers, words, root } = context;
  const finding = result.primary;
  const cause = answers.causes[finding.cause];
  const outcome = outcomeOf(finding, context);
  const nodes = [build("h2", null, cause ? cause.title : words["decode.code"])];
  nodes.push(...verdict(cause, outcome, context));
  if (cause) nodes.push(build("p", { class: "plain" }, cause.plain));
  const codes = codeLinks(finding, context).flatMap((link, at) => (at ? [" · ", link] : [link]));
  if (codes.length) nodes.push(build("p", null, ...codes));
  nodes.push(...mismatch(finding, context), ...dialect(finding, context));
  nodes.push(...evidence(text, finding, context));
  if (cause) {
    const guide = build("a", { href: `${root}cause/${finding.cause}/` }, words["todo.guide"]);
    const share = build("a", { href: pageLink(finding) }, words["decode.share"]);
    nodes.push(...alternatives(finding, context));
    nodes.push(build("h3", null, words["decode.ticket"]), buttonsOf(finding, cause, context));
    nodes.push(build("p", null, share));
    nodes.push(build("h3", null, words.todo), ...steps(cause, outcome, context));
    nodes.push(build("p", null, guide));
  }
  nodes.push(...others(result, context));
  return { nodes, announcement: cause ? `${cause.title}. ${cause.plain}` : words["decode.code"] };
}

/** Return the nodes of an answer and the sentence that a screen reader announces. */
export function renderAnswer(text, result, context) {
  if (!result) return { nodes: [], announcement: "" };
  if (result.primary) return full(text, result, context);
  const message = context.words["decode.none"];
  return { nodes: [build("p", null, message)], announcement: message };
}
