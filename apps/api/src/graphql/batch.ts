/** Loads values for many keys in a constant number of queries; keys without a value are left out. */
export type LoadMany<Context, Value> = (
  context: Context,
  keys: readonly string[],
) => Promise<ReadonlyMap<string, Value>>;

interface Batch {
  readonly keys: Set<string>;
  readonly loaded: Promise<ReadonlyMap<string, unknown>>;
}

const open = new WeakMap<object, Map<unknown, Batch>>();

/**
 * Answers one key of a field that stands beside many others of its kind: all that one operation asks for in the
 * same turn are loaded together. Nothing is kept afterwards, so that a later turn sees what changed in between.
 * `load` must be the same function for all of them.
 */
export async function batched<Context extends object, Value>(
  context: Context,
  load: LoadMany<Context, Value>,
  key: string,
): Promise<Value | undefined> {
  const batches = open.get(context) ?? new Map<unknown, Batch>();
  open.set(context, batches);
  const batch = batches.get(load) ?? begin(context, load, batches);
  batch.keys.add(key);
  // The map was made by this very `load`.
  return (await batch.loaded).get(key) as Value | undefined;
}

function begin<Context, Value>(
  context: Context,
  load: LoadMany<Context, Value>,
  batches: Map<unknown, Batch>,
): Batch {
  const keys = new Set<string>();
  const loaded = endOfTurn().then(() => {
    batches.delete(load);
    return load(context, [...keys]);
  });
  const batch = { keys, loaded };
  batches.set(load, batch);
  return batch;
}

/** After all promises that are settled now have been followed up: siblings have asked by then. */
const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
