/**
 * What is found for a name, found once: the same few names and domains stand in hundreds of rows.
 * @param keyOf what names have in common that are found alike
 */
export function remembered<Value>(
  find: (name: string) => Value,
  keyOf = (name: string) => name,
): (name: string) => Value {
  const values = new Map<string, Value>();
  return (name) => {
    const key = keyOf(name);
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = find(name);
    values.set(key, value);
    return value;
  };
}
