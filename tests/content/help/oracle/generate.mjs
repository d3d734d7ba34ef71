// Asks opening_hours.js, the reference implementation of OpenStreetMap's opening hours, and writes what it says to
// expected.json beside this file. How to run it: README.md.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

const require = createRequire(join(process.cwd(), "x.js"));
const OpeningHours = require("opening_hours");

if (process.env.TZ !== "Europe/Amsterdam") {
    throw new Error("run it with TZ=Europe/Amsterdam");
}

// The holidays are those of the Netherlands, wherever in the country a place lies.
const place = { lat: 52.1, lon: 5.2, address: { country_code: "nl", country: "Nederland", state: "Utrecht" } };

const expressions = [
    "24/7",
    "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-17:00; PH off",
    "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off",
    "Mo 10:00-12:30; Tu 13:00-15:30; Fr 10:00-12:30",
    "Tu,Th 10:00-13:00",
    "Mo-Fr 08:00-20:00; Sa 09:00-17:00",
    "Mo-Su 11:00-21:00",
    "Mo-Fr 09:00-12:00,13:00-17:00",
    "Fr 22:00-02:00",
    "Sa 23:00-04:00",
    "Mo-Su 18:00-03:00",
    "We 00:00-24:00",
    "Mo[1] 09:00-12:00",
    "We[-1] 14:00-16:00",
    "Th[2,4] 10:00-12:00",
    "week 1-53/2 Mo 09:00-12:00",
    "week 02-52/2 Tu 09:00-12:00",
    "week 48-50 Mo-Fr 10:00-14:00",
    "Apr-Sep Mo-Fr 09:00-17:00; Oct-Mar Mo-Fr 10:00-16:00",
    "Nov-Feb We 10:00-12:00",
    "Jul 15-Aug 20 off; Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-17:00; Jul 15-Aug 20 off",
    "Mo-Fr 09:00-17:00; Dec 24-Jan 02 off",
    "Mo-Fr 09:00-17:00; We off",
    "Mo-Fr 09:00-17:00; 2026 Nov 25 off",
    "PH 11:00-15:00",
    "Mo-Su 20:00-02:00; PH off",
    "Mo-Fr 09:00-17:00; PH closed",
    "PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00",
    "Mo-Su,PH 10:00-16:00",
    "Mo-Fr 09:00-17:00; PH 12:00-14:00",
    "Mo-Fr 09:00-17:00; Dec 25 off",
    "2026 Nov 23-2026 Dec 04 09:00-17:00",
    "Mo-Fr 00:30-06:00",
    "Su 01:00-05:00",
    "Su 02:00-03:30",
    "off",
    "Mo-Fr 09:00-17:00 open, Sa 10:00-12:00",
];

const times = [
    "2026-11-23T10:00", "2026-11-23T03:15", "2026-11-23T17:00", "2026-11-25T13:59", "2026-11-27T23:30",
    "2026-11-28T01:00", "2026-11-29T00:30", "2026-12-24T16:00", "2026-12-25T12:00", "2026-12-26T11:30",
    "2026-12-31T23:59", "2027-01-01T12:00", "2027-01-04T10:00", "2026-04-27T11:00", "2026-04-03T11:00",
    "2026-04-06T12:30", "2026-05-05T11:00", "2026-05-14T10:00", "2026-05-25T13:00", "2026-07-20T10:30",
    "2026-08-20T16:00", "2028-02-29T10:00",
    // The nights on which the clocks change.
    "2026-03-28T23:30", "2026-03-29T01:30", "2026-03-29T03:30", "2026-03-29T12:00", "2026-10-24T23:30",
    "2026-10-25T01:30", "2026-10-25T03:30", "2026-10-25T12:00",
];

const two = (number) => String(number).padStart(2, "0");
const written = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
    + `T${two(date.getHours())}:${two(date.getMinutes())}`;

const cases = [];
for (const expression of expressions) {
    const hours = new OpeningHours(expression, place);
    const answers = {};
    for (const time of times) {
        const date = new Date(time);
        const change = hours.getNextChange(date);
        answers[time] = [hours.getState(date), change === undefined ? "" : written(change)];
    }
    cases.push({ expression, answers });
}

const version = require("opening_hours/package.json").version;
const target = join(dirname(fileURLToPath(import.meta.url)), "expected.json");
const lines = cases.map((one) => `  {"expression": ${JSON.stringify(one.expression)}, "answers": {\n`
    + Object.entries(one.answers).map(([time, answer]) => `    ${JSON.stringify(time)}: ${JSON.stringify(answer)}`).join(",\n")
    + "}}");
writeFileSync(target, `{"made_by": "opening_hours.js ${version}", "cases": [\n${lines.join(",\n")}\n]}\n`);
console.log(`${cases.length} expressions x ${times.length} times`);
