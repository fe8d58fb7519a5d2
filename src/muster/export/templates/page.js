"use strict";
// Everything on this page works without this script. It adds a button to copy a citation, Escape to
// close an opened cell, and arrow keys in the table.
for (const words of document.querySelectorAll(".citation")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy the citation");
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(words);
    const address = location.href.split("#")[0] + "#" + words.closest(".cell").id;
    try {
      await navigator.clipboard.writeText(words.textContent + " " + address);
      button.textContent = "Copied";
    } catch {
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  words.after(" ", button);
}

const place = (link) => {
  const cell = link.closest("td");
  return { row: cell.parentElement, column: cell.cellIndex };
};

const neighbour = (link, key) => {
  const { row, column } = place(link);
  const across = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  const rows = [...row.closest("table").querySelectorAll("tbody tr")];
  const steps = across ? [...row.cells].map((_, i) => row.cells[column + across * (i + 1)])
    : rows.map((_, i) => rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1) * (i + 1)]?.cells[column]);
  return steps.map((cell) => cell?.querySelector("a")).find(Boolean);
};

addEventListener("keydown", (event) => {
  const opened = document.querySelector(".cell:target");
  if (event.key === "Escape" && opened) {
    const link = document.getElementById("at-" + opened.id);
    location.hash = link.id;
    link.focus();
    return;
  }
  const link = event.target.closest?.(".matrix td a");
  if (!link || !event.key.startsWith("Arrow")) return;
  const next = neighbour(link, event.key);
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
