// The sheet's own script: what is pointed at lights up on the other side. It writes no HTML and asks nothing of a network.
const all = (query, within = document) => [...within.querySelectorAll(query)];
const words = (text) => (text ? text.split(" ") : []);
const blocks = all(".block"), fields = all(".field");
const fieldNamed = new Map(fields.map((field) => [field.dataset.field, field]));
const search = document.getElementById("search"), shown = document.getElementById("shown");
const chips = all(".chips button");
let chosen = null;

// What belongs to an entry: the fields of a block, or the blocks of a field.
const partners = (entry) =>
  entry.classList.contains("block")
    ? words(entry.dataset.fields).map((name) => fieldNamed.get(name)).filter(Boolean)
    : words(entry.dataset.blocks).map((place) => blocks[Number(place)]).filter(Boolean);

function light(entry) {
  for (const lit of all(".lit")) lit.classList.remove("lit");
  if (!entry) return;
  for (const each of [entry, ...partners(entry)]) each.classList.add("lit");
}

function choose(entry) {
  if (chosen) chosen.classList.remove("chosen");
  chosen = entry;
  light(entry);
  if (!entry) return;
  entry.classList.add("chosen");
  const list = listOf(entry);
  for (const each of list) each.tabIndex = each === entry ? 0 : -1;
  reveal(partners(entry).find((each) => !each.hidden));
}

// Brings the other side into view; where both stand in one column, the reader stays where they are.
function reveal(entry) {
  if (entry && matchMedia("(min-width: 50.01rem)").matches) entry.scrollIntoView({ block: "nearest" });
}

const listOf = (entry) => (entry.classList.contains("block") ? blocks : fields);

function step(entry, by) {
  const list = listOf(entry).filter((each) => !each.hidden && !each.closest("details:not([open])"));
  const next = list[list.indexOf(entry) + by];
  if (next) next.focus();
}

for (const entry of [...blocks, ...fields]) {
  entry.addEventListener("pointerenter", () => light(entry));
  entry.addEventListener("pointerleave", () => light(chosen));
  entry.addEventListener("focus", () => choose(entry));
}
if (fields.length) fields[0].tabIndex = 0;

function filter() {
  const wanted = search.value.trim().toLowerCase();
  const roles = new Set(chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.role));
  let count = 0;
  for (const block of blocks) {
    const fits = !roles.size || roles.has(block.dataset.role);
    const says = !wanted || block.querySelector(".text").textContent.toLowerCase().includes(wanted);
    block.hidden = !(fits && says);
    count += block.hidden ? 0 : 1;
  }
  for (const card of all(".card")) card.hidden = !all(".block:not([hidden])", card).length;
  for (const run of all(".left")) {
    run.hidden = !all(".block:not([hidden])", run).length;
    run.open = Boolean(wanted || roles.size);
  }
  shown.textContent = wanted || roles.size ? `${count} of ${blocks.length} blocks` : "";
  const first = blocks.find((block) => !block.hidden);
  if (first && !blocks.some((block) => block.tabIndex === 0 && !block.hidden)) first.tabIndex = 0;
}

search.addEventListener("input", filter);
for (const chip of chips)
  chip.addEventListener("click", () => {
    chip.ariaPressed = chip.ariaPressed === "true" ? "false" : "true";
    filter();
  });

document.getElementById("look").addEventListener("click", () => {
  const root = document.documentElement;
  const isDark = root.dataset.look ? root.dataset.look === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.look = isDark ? "light" : "dark";
});

// Paper has nothing to unfold: what is folded is opened for the print, and folded again after it.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = all("details:not([open])");
  for (const each of unfolded) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of unfolded) each.open = false;
});

const steps = { ArrowDown: 1, ArrowUp: -1 };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const entry = event.target.closest(".block, .field");
  if (event.key === "/" && event.target !== search) search.focus();
  else if (event.key === "Escape") {
    search.value = "";
    for (const chip of chips) chip.ariaPressed = "false";
    filter();
    document.activeElement.blur();
    choose(null);
  } else if (entry && event.key in steps) step(entry, steps[event.key]);
  else if (entry && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
    const other = partners(entry).find((each) => !each.hidden);
    if (!other) return;
    other.focus();
  } else return;
  event.preventDefault();
});
