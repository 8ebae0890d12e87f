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

function dialect(finding, { answers, words }) {
  const provider = answers.providers[finding.provider];
  if (!provider) return [];
  const meaning = provider.dialect[finding.status] ?? provider.dialect[finding.reply];
  const nodes = [build("p", null, `${words["decode.provider"]} `, build("strong", null, provider.name))];
  if (meaning) nodes.push(build("p", null, `${words["decode.dialect"]} `, html(meaning)));
  return nodes;
}

/** Return the steps of each role; where the server tries again, those of the sender first. */
function steps(cause, digit, waits, { words }) {
  const first = (role) => Number(role !== "sender");
  const order = waits ? [...cause.steps].sort(([one], [other]) => first(one) - first(other)) : cause.steps;
  return order.flatMap(([role, list]) => {
    const valid = list.filter(([, only]) => !only || !digit || only === digit);
    if (!valid.length) return [];
    const heading = build("h3", null, words[`role.${role}`]);
    if (role === cause.acts && !waits) heading.append(" ", build("span", { class: "first" }, words["todo.first"]));
    return [heading, build("ol", null, ...valid.map(([text]) => build("li", null, html(text))))];
  });
}

function ticket(finding, cause, language, { answers, words }) {
  const labels = words.tickets[language];
  const code = finding.status ?? finding.reply;
  const known = answers.codes[code];
  const address = known ? `${known.page}/` : `cause/${finding.cause}/`;
  const named = known ? labels["ticket.code"].replace("{code}", code) : "";
  const outcome = known?.retry ?? (finding.action === "delayed" ? "4" : "5");
  const first = labels[`ticket.intro.${outcome}`].replace("{codes}", named);
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

function full(text, result, context) {
  const { answers, words, root } = context;
  const finding = result.primary;
  const cause = answers.causes[finding.cause];
  const digit = (finding.reply ?? finding.status ?? " ")[0];
  const nodes = [build("h2", null, cause ? cause.title : words["decode.code"])];
  if (words[`kind.${digit}`]) nodes.push(build("p", { class: `kind kind--${digit}` }, words[`kind.${digit}`]));
  if (cause) nodes.push(build("p", { class: "plain" }, cause.plain));
  const codes = codeLinks(finding, context).flatMap((link, at) => (at ? [" · ", link] : [link]));
  if (codes.length) nodes.push(build("p", null, ...codes));
  nodes.push(...mismatch(finding, context), ...dialect(finding, context));
  if (cause) {
    const code = answers.codes[finding.status ?? finding.reply];
    const waits = (code?.retry ?? digit) === "4";
    const who = waits ? `${words["who.wait"]} ` : "";
    nodes.push(build("p", null, `${words["decode.who"]} ${who}`, build("strong", null, words[`role.${cause.acts}`])));
    nodes.push(...alternatives(finding, context), ...steps(cause, digit, waits, context));
    const guide = build("a", { href: `${root}cause/${finding.cause}/` }, words["todo.guide"]);
    const buttons = build("p", { class: "decoder__buttons" });
    for (const language of Object.keys(words.tickets)) {
      buttons.append(copyButton(`${words[`ticket.${language}`]} ${words["ticket.copy"]}`, ticket(finding, cause, language, context), context), " ");
    }
    const link = new URL(pageLink(finding), location.href).href;
    buttons.append(copyButton(`${words["ticket.link"]} ${words["ticket.copy"]}`, link, context));
    const share = build("a", { href: pageLink(finding) }, words["decode.share"]);
    nodes.push(build("p", null, guide, " · ", share), buttons);
  }
  nodes.push(...evidence(text, finding, context), ...others(result, context));
  return { nodes, announcement: cause ? `${cause.title}. ${cause.plain}` : words["decode.code"] };
}

/** Return the nodes of an answer and the sentence that a screen reader announces. */
export function renderAnswer(text, result, context) {
  if (!result) return { nodes: [], announcement: "" };
  if (result.primary) return full(text, result, context);
  const message = context.words["decode.none"];
  return { nodes: [build("p", null, message)], announcement: message };
}
