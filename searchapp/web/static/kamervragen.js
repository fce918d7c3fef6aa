// Copy buttons: shown only where they work. The text that they copy stands on the page for everybody.
if (navigator.clipboard) {
  const spoken = document.getElementById("melding");
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      spoken.textContent = button.dataset.done;
      button.classList.add("copied");
      setTimeout(() => { button.classList.remove("copied"); spoken.textContent = ""; }, 4000);
    });
  }
}
