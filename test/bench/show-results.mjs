/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A table of processes: each a name with the wall seconds, CPU seconds and peak megabytes of every round. */
export function showTimes(results) {
  console.log("| process | wall s | CPU s | peak MB |\n| --- | --- | --- | --- |");
  for (const [name, rounds] of results) {
    const column = (key, digits) =>
      show(
        rounds.map((round) => round[key]),
        digits,
      );
    console.log(`| ${name} | ${column("wall", 2)} | ${column("cpu", 2)} | ${column("peak", 0)} |`);
  }
}

/** A table of goals: `least` or `most` that a figure should be, beside what it was in every round. */
export function showGoals(goals) {
  console.log("\n| figure | goal | measured | |\n| --- | --- | --- | --- |");
  for (const { what, least, most, measured } of goals) {
    const figure = median(measured);
    const isMet = figure >= (least ?? Number.NEGATIVE_INFINITY) && figure <= (most ?? Number.POSITIVE_INFINITY);
    const goal = least !== undefined ? `at least ${least}` : most !== undefined ? `at most ${most}` : "";
    console.log(
      `| ${what} | ${goal} | ${show(measured, figure < 20 ? 2 : 0)} | ${goal === "" || isMet ? "" : "missed"} |`,
    );
  }
  console.log("");
}

/** `median (least–most)`. */
function show(numbers, digits) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toFixed(digits));
  return `${median(numbers).toFixed(digits)} (${low}–${high})`;
}
