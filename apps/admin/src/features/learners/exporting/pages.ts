/** One page of an export, and where the next begins. */
export interface ExportPage<Row> {
  readonly rows: readonly Row[];
  /** Null: the last one. */
  readonly next: string | null;
}

/** As many as an export takes: above, a spreadsheet program gets slow, and the filters are the better way. */
export const EXPORT_MAX = 100_000;

export class TooManyRows extends Error {}

interface Collecting<Row> {
  readonly page: (after: string | null) => Promise<ExportPage<Row>>;
  readonly wanted: (row: Row) => boolean;
  readonly onRead: (count: number) => void;
  readonly signal: AbortSignal;
}

const TRIES = 3;

/**
 * Reads page after page until the end. A page that fails is asked for again before the whole is given up.
 * @throws TooManyRows; the reason of the signal; what the last try threw
 */
export async function collect<Row>(collecting: Collecting<Row>): Promise<Row[]> {
  const { page, wanted, onRead, signal } = collecting;
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { rows: found, next }: ExportPage<Row> = await patiently(() => page(after), signal);
    rows.push(...found.filter(wanted));
    if (rows.length > EXPORT_MAX) throw new TooManyRows();
    onRead(rows.length);
    after = next;
  } while (after !== null);
  return rows;
}

async function patiently<Value>(ask: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    try {
      const value = await ask();
      signal.throwIfAborted();
      return value;
    } catch (error) {
      if (tries === TRIES || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 400 * 4 ** tries));
    }
  }
}
