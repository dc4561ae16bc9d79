/**
 * How many letters must be added, left out, changed, or swapped with their neighbour to make one text of the other
 * (optimal string alignment). Stops counting above `max`, and answers `max + 1` then. For names: the work is the
 * product of the two lengths.
 */
export function editDistance(one: string, other: string, max: number): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = [0, ...b.map((_, j) => j + 1)];
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) line[j] = cell(a, b, i, j, line, last, beforeLast);
    if (Math.min(...line) > max) return max + 1;
    beforeLast = last;
    last = line;
  }
  return Math.min(last[b.length] ?? 0, max + 1);
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
