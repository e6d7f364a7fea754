/**
 * What the page does by itself: filtering the catalogue, remembering ticks, and opening folded parts for print. The page
 * is complete without it.
 */

keepTicks();
filterCatalogue();
openForPrint();

/** Ticks are kept in the browser under the name of the plan; where it keeps nothing, they last as long as the page. */
function keepTicks(): void {
  const name = document.body.dataset["memory"] ?? "";
  const ticked = new Set(readTicks(name));
  for (const box of document.querySelectorAll<HTMLInputElement>("input[data-tick]")) {
    const key = box.dataset["tick"] ?? "";
    box.checked = ticked.has(key);
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(key);
      else ticked.delete(key);
      try {
        localStorage.setItem(name, JSON.stringify([...ticked]));
      } catch {
        // A browser may keep nothing for local files.
      }
    });
  }
}

function readTicks(name: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}

function filterCatalogue(): void {
  const search = document.querySelector<HTMLInputElement>("#catalogue-search");
  const kind = document.querySelector<HTMLSelectElement>("#catalogue-kind");
  const gaps = document.querySelector<HTMLInputElement>("#catalogue-gaps");
  const count = document.querySelector("#catalogue-count");
  if (search === null || kind === null || gaps === null || count === null) return;
  search.form?.addEventListener("submit", (event) => event.preventDefault());
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#catalogue-rows > tr")];
  const texts = rows.map((row) => (row.textContent ?? "").toLowerCase());
  const apply = (): void => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [index, row] of rows.entries()) {
      const text = texts[index] ?? "";
      const fits =
        (kind.value === "" || row.dataset["kind"] === kind.value) &&
        (!gaps.checked || row.dataset["gap"] !== undefined) &&
        words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown === rows.length ? `${shown} entries` : `${shown} of ${rows.length} entries`;
  };
  // Typing faster than a frame filters once per frame.
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(apply);
  };
  for (const control of [search, kind, gaps]) control.addEventListener("input", soon);
}

function openForPrint(): void {
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
}
