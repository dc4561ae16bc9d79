/** What is found for a name, found once: the same few names and domains stand in hundreds of rows. */
export function remembered<Value>(find: (name: string) => Value): (name: string) => Value {
  const values = new Map<string, Value>();
  return (name) => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const value = find(name);
    values.set(name, value);
    return value;
  };
}
