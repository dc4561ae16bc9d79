import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Nothing personal is in the catalogue, and it is large: of a training its own values are enough. */
const leaves = new Set(["Training"]);

/** Arguments as text for the fields that need some; fields that need others are left out. */
export type Arguments = Readonly<Record<string, string>>;

/**
 * A selection of everything that a field leads to, however deep, but for types that stand above it already.
 * Null where it needs arguments that are not given.
 */
export function everythingOf(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  given: Arguments,
  above: readonly string[] = [],
): string | null {
  const args = given[`${parent.name}.${field.name}`] ?? "";
  if (!args && field.args.some(isRequiredArgument)) return null;
  const type = getNamedType(field.type);
  if (isInterfaceType(type)) return `${field.name}${args} { __typename id }`;
  if (!isObjectType(type)) return `${field.name}${args}`;
  if (above.includes(type.name)) return null;
  const path = [...above, parent.name, type.name];
  const fields = Object.values(type.getFields())
    .filter((one) => !leaves.has(type.name) || !isObjectType(getNamedType(one.type)))
    .flatMap((one) => everythingOf(type, one, given, path) ?? []);
  return fields.length > 0 ? `${field.name}${args} { ${fields.join(" ")} }` : null;
}
