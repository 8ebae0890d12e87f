// Buttons that copy a text. Where the clipboard is refused, the text is selected instead.
for (const button of document.querySelectorAll("[data-copy]")) {
  const words = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.copied;
    } catch {
      field.focus();
      field.select();
      button.textContent = button.dataset.manual;
    }
    setTimeout(() => (button.textContent = words), 3000);
  });
}
