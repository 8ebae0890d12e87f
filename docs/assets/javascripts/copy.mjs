// Buttons that copy a text. Where the clipboard is refused, the text is selected instead.
function select(field) {
  if (field.select) {
    field.focus();
    field.select();
  } else {
    getSelection().selectAllChildren(field);
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const words = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value ?? field.textContent);
      button.textContent = button.dataset.copied;
    } catch {
      select(field);
      button.textContent = button.dataset.manual;
    }
    setTimeout(() => (button.textContent = words), 3000);
  });
}
