// Sort by a column's head and filter by a word, on what is in the table: works from a file, without a network.
const table = document.querySelector("table.class");
const body = table.tBodies[0];
const heads = [...table.tHead.rows[0].cells];
const rows = [...body.rows];
const words = rows.map(row => row.textContent.toLowerCase());
const collator = new Intl.Collator(undefined, { numeric: true });

function key(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent;
}

function compare(a, b) {
  return a - b || collator.compare(a, b); // what is no number gives NaN
}

heads.forEach((head, column) => {
  const button = document.createElement("button");
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    heads.forEach(other => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const keys = new Map(rows.map(row => [row, key(row, column)]));
    const sorted = [...rows].sort((a, b) => (up ? 1 : -1) * compare(keys.get(a), keys.get(b)));
    body.append(...sorted);
  });
});

const filter = document.querySelector("#filter");
const shown = document.querySelector("#shown");
filter.addEventListener("input", () => {
  const wanted = filter.value.toLowerCase().split(/\s+/);
  let number = 0;
  rows.forEach((row, place) => {
    row.hidden = !wanted.every(word => words[place].includes(word));
    number += !row.hidden;
  });
  shown.textContent = `${number} of ${rows.length} shown`;
});
document.querySelector(".tools").hidden = false;
