// Amounts as people in Flanders write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxAmounts } = load("amounts/amounts.js");

/** @type {[string, number][]} */
const AMOUNTS = [
  ["12500", 12500],
  ["12.500", 12500],
  ["12.500,50", 12500.5],
  ["1.250.000", 1250000],
  ["12500,-", 12500],
  ["12.500,—", 12500],
  ["12.500,--", 12500],
  ["300.-", 300],
  ["€ 300", 300],
  ["€300", 300],
  ["300 €", 300],
  ["€ 12.500,-", 12500],
  ["300 euro", 300],
  ["300 Euro’s", 300],
  ["EUR 300", 300],
  ["300 eur", 300],
  ["1 250", 1250],
  ["1\u00a0250", 1250],
  ["1\u202f250\u202f000,5", 1250000.5],
  ["1\u2009250.50", 1250.5],
  ["12'500", 12500],
  ["12’500", 12500],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["1000.5", 1000.5],
  ["0.125", 0.125],
  ["0,50", 0.5],
  [",5", 0.5],
  [".5", 0.5],
  ["12,", 12],
  ["1,000", 1],
  ["007", 7],
  ["0", 0],
  ["  300  ", 300],
  ["-300", -300],
  ["- 300", -300],
  ["−300", -300],
  ["–300", -300],
  ["-€ 300", -300],
  ["€ -300", -300],
  ["+300", 300],
];
for (const [typed, amount] of AMOUNTS)
  test(`‘${typed}’ is ${amount}`, () => assert.equal(toolboxAmounts.parse(typed), amount));

const OTHER = [
  ...["", " ", "€", "-", "euro", "ca. 300", "300 à 400", "300-400", "12k", "1e3", "Infinity", "NaN", "0x10", "12 %"],
  ...["1.000.5", "12.50.00", "1.250.00", "1000.500", "12.500.50", "12,500.50", "1,250,000", "12 50", "1.250 000"],
  ...[
    "1 250.500",
    "--3",
    "-€-3",
    "300-",
    "(300)",
    "3+4",
    "12..5",
    "12 .500",
    "٣٠٠",
    "😀",
    "9".repeat(20),
    "9".repeat(400),
  ],
];
for (const typed of OTHER) test(`‘${typed}’ is no amount`, () => assert.equal(toolboxAmounts.parse(typed), null));

test("amounts are written with points for thousands and a comma for at most two decimals", () => {
  /** @type {[number, string][]} */
  const written = [
    [0, "0"],
    [12.5, "12,5"],
    [999, "999"],
    [1000, "1.000"],
    [1234567.891, "1.234.567,89"],
    [0.05, "0,05"],
    [1.005, "1,01"],
    [-12500.5, "-12.500,5"],
    [-0.001, "0"],
  ];
  for (const [amount, text] of written) assert.equal(toolboxAmounts.format(amount), text);
});

test("what is written is read again as the same amount", () => {
  for (const amount of [0, 1, 12.5, 999.99, 1000, 12500, 1250000.25, -300, -1234.5])
    assert.equal(toolboxAmounts.parse(toolboxAmounts.format(amount)), amount);
});

test("what nobody sees in what was pasted changes no amount", () => {
  for (const pasted of ["\u200b12.500", "12.500\u200e", "\ufeff€\u00a012.500\u202c"])
    assert.equal(toolboxAmounts.parse(pasted), 12500);
});

test("two cells of a spreadsheet are not one amount", () => {
  assert.equal(toolboxAmounts.parse("100\t200"), null);
  assert.equal(toolboxAmounts.parse("\t12.500\t"), 12500);
});

test("a sum has no errors of its own, and tells what it does not count", () => {
  assert.deepEqual(toolboxAmounts.add(["0,1", "0,2"]), { sum: "0,3", ignored: 0 });
  assert.deepEqual(toolboxAmounts.add(["12.500", "ca. 300", "", "€ 1,50"]), { sum: "12.501,5", ignored: 1 });
  assert.deepEqual(toolboxAmounts.add(["veel"]), { sum: "", ignored: 1 });
  assert.deepEqual(toolboxAmounts.add(["", " "]), { sum: "", ignored: 0 });
  assert.deepEqual(toolboxAmounts.add(["100", "-100"]), { sum: "0", ignored: 0 });
  assert.deepEqual(toolboxAmounts.add(Array(1000).fill("0,01")), { sum: "10", ignored: 0 });
});
