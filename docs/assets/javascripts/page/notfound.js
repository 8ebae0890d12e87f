// The 404 page: shows the language of the address, and reads out of it what was meant.
import { below, decoded } from "./address.js";
import { codesIn, pageOf } from "./codes.js";

/** Return `path` in lower case; what is encoded in it stays as it is. */
function lowered(path) {
  return path.replace(/%[\dA-F]{2}|[A-Z]/gi, (part) =>
    part.length === 1 ? part.toLowerCase() : part,
  );
}

function showLanguage(page, path) {
  const sections = [...page.querySelectorAll("[data-language]")];
  const first = path.split("/")[0];
  const section = sections.find((one) => one.dataset.language === first) ?? sections[0];
  document.documentElement.lang = section.lang;
  for (const one of sections) one.hidden = one !== section;
  return section;
}

function showMeant(section, path) {
  const found = pageOf(codesIn(path), section);
  if (!found) return;
  const meant = section.querySelector("[data-meant]");
  const target = document.createElement("a");
  target.href = found.href;
  target.textContent = `${found.code} ${found.title}`;
  meant.replaceChildren(`${meant.dataset.meant} `, target, ".");
  meant.hidden = false;
}

const page = document.getElementById("not-found");
const { root } = page.dataset;
const raw = location.pathname.slice(root.length);
const path = decoded(lowered(raw));

// All addresses are in lower case. The second try has no capitals left, so there is no third.
const other = lowered(raw) === raw ? null : below(root, lowered(raw), location.origin);
if (other) location.replace(other + location.search + location.hash);
showMeant(showLanguage(page, path), path);
