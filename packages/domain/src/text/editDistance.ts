/**
 * How many letters must be added, left out, changed, or swapped with their neighbour to make one text of the other
 * (optimal string alignment). Stops counting above `max`, and answers `max + 1` then. The work is the length times
 * `max`: cells further from the diagonal than that are more than `max` away and not looked at.
 */
export function editDistance(one: string, other: string, max: number): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = [0, ...b.map((_, j) => j + 1)];
  for (let i = 1; i <= a.length; i += 1) {
    const line: number[] = [];
    if (i <= max) line[0] = i;
    let least = i;
    for (let j = Math.max(1, i - max); j <= Math.min(b.length, i + max); j += 1) {
      const distance = cell(a, b, i, j, line, last, beforeLast);
      line[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > max) return max + 1;
    beforeLast = last;
    last = line;
  }
  return Math.min(last[b.length] ?? max + 1, max + 1);
}

/** The distance of the first i letters and the first j, from the cells before it. */
function cell(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  line: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const at = (cells: readonly number[], place: number) => cells[place] ?? Number.POSITIVE_INFINITY;
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    at(last, j) + 1,
    at(line, j - 1) + 1,
    at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
