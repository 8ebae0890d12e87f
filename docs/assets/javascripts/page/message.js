// The field for the whole message on the page of a code that has many causes: what is pasted or
// typed goes to the decoder's page. Nothing is sent.
import { find, findAll } from "./dom.js";
import { handOver } from "./handover.js";

for (const form of findAll(document, "[data-message]", HTMLFormElement)) {
  const field = find(form, "textarea", HTMLTextAreaElement);
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain").trim();
    if (!text) return;
    event.preventDefault();
    handOver(text, form.action);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text) handOver(text, form.action);
    else field.focus();
  });
}
