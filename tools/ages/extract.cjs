// Writes dayjs.json and words.json, the two sources of tools/ages/generate.py that are no Python packages.
//
//     npm install dayjs@1.11.23 cldr-dates-full@48.2.0 && node tools/ages/extract.cjs node_modules tools/ages
//
// dayjs.json: what the plugin relativeTime of dayjs says of the past, a number written as "#", and its names of months
// and weekdays. words.json: the words of CLDR that Babel leaves out, such as "yesterday" and "last week".

const fs = require("fs")
const path = require("path")

const [modules, target] = process.argv.slice(2)
const UNITS = { s: "second", m: "minute", mm: "minute", h: "hour", hh: "hour", d: "day", dd: "day", w: "week", ww: "week",
  M: "month", MM: "month", y: "year", yy: "year" }
const COUNTS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 21, 22, 25, 30, 40, 44]

function names(of) {
  const lists = [of, of && of.s, of && of.f, of && of.format, of && of.standalone].filter(Array.isArray)
  return lists.length === 0 ? [] : lists[0].map((_, place) => [...new Set(lists.map((list) => list[place]))])
}

function relative(locale, withoutSuffix) {
  const times = locale.relativeTime
  const found = {}
  for (const [key, unit] of Object.entries(UNITS)) {
    if (times[key] === undefined) continue
    for (const count of key.length === 2 ? COUNTS : [1]) {
      const said = typeof times[key] === "function" ? times[key](count, withoutSuffix, key, false) : times[key]
      const whole = withoutSuffix ? said.replace("%d", count)
        : typeof times.past === "function" ? times.past(said.replace("%d", count)) : times.past.replace("%s", said.replace("%d", count))
      const numbered = whole.replace(String(count), "#")
      const stated = numbered.includes("#") ? "#" : key === "s" ? "few" : String(count)
      const slot = (found[`${unit} ${stated}`] ??= [])
      if (!slot.includes(numbered)) slot.push(numbered)
    }
  }
  return found
}

function dayjs() {
  const folder = path.join(modules, "dayjs")
  const locales = {}
  require(path.resolve(folder, "dayjs.min.js")).extend(require(path.resolve(folder, "plugin", "relativeTime.js")))
  for (const file of fs.readdirSync(path.join(folder, "locale")).filter((name) => name.endsWith(".js")).sort()) {
    const found = require(path.resolve(folder, "locale", file))
    const locale = found.default ?? found
    if (!locale.relativeTime) continue
    locales[file.replace(".js", "")] = {
      past: relative(locale, false),
      bare: relative(locale, true),
      months: [names(locale.months), names(locale.monthsShort)],
      weekdays: [names(locale.weekdays), names(locale.weekdaysShort)],
    }
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json")))
  return { source: `dayjs ${version}`, license: fs.readFileSync(path.join(folder, "LICENSE"), "utf8"), locales }
}

function words() {
  const folder = path.join(modules, "cldr-dates-full")
  const locales = {}
  for (const locale of fs.readdirSync(path.join(folder, "main")).sort()) {
    const file = path.join(folder, "main", locale, "dateFields.json")
    const fields = JSON.parse(fs.readFileSync(file)).main[locale].dates.fields
    const found = {}
    for (const unit of ["second", "minute", "hour", "day", "week", "month", "year"]) {
      for (const width of ["", "-short", "-narrow"]) {
        for (const back of [0, 1, 2, 3]) {
          const word = fields[unit + width][back === 0 ? "relative-type-0" : `relative-type--${back}`]
          if (word === undefined) continue
          const slot = (found[`${unit} ${back}`] ??= [])
          if (!slot.includes(word)) slot.push(word)
        }
      }
    }
    const base = locale.split("-")[0]
    const slots = (locales[base] ??= {})
    for (const [key, list] of Object.entries(found)) slots[key] = [...new Set([...(slots[key] ?? []), ...list])]
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json")))
  const english = JSON.stringify(locales.en)
  for (const base of Object.keys(locales)) if (base !== "en" && JSON.stringify(locales[base]) === english) delete locales[base]
  return { source: `cldr-dates-full ${version}`, license: fs.readFileSync(path.join(folder, "LICENSE"), "utf8"), locales }
}

for (const [name, data] of [["dayjs", dayjs()], ["words", words()]]) {
  fs.writeFileSync(path.join(target, `${name}.json`), JSON.stringify(data, null, 1) + "\n")
}
