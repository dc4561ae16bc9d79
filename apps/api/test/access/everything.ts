import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Nothing personal is in the catalogue, and it is large: of a training its own values are enough. */
const leaves = new Set(["Training"]);

/** Lists in lists that are still followed. */
const DEEPEST = 3;

/** Arguments as text for the fields that need some; fields that need others are left out. */
export type Arguments = Readonly<Record<string, string>>;

/**
 * Selections that together ask for everything that a field leads to, but for types that stand above it already and
 * what lies in lists in lists in lists: one for the values of each object on the way, so that none costs too much. Empty where it needs arguments
 * that are not given.
 */
export function everythingOf(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  given: Arguments,
  above: readonly string[] = [],
  lists = 0,
): string[] {
  const args = given[`${parent.name}.${field.name}`] ?? "";
  if (!args && field.args.some(isRequiredArgument)) return [];
  const type = getNamedType(field.type);
  if (isInterfaceType(type)) return [`${field.name}${args} { __typename id }`];
  if (!isObjectType(type)) return [`${field.name}${args}`];
  if (above.includes(type.name)) return [];
  const path = [...above, parent.name, type.name];
  const within = lists + (isListType(getNullableType(field.type)) && field.name !== "edges" ? 1 : 0);
  const fields = Object.values(type.getFields());
  const objects = fields.filter((one) => isObjectType(getNamedType(one.type)));
  const values = fields
    .filter((one) => !objects.includes(one))
    .flatMap((one) => everythingOf(type, one, given, path))
    .join(" ");
  const ends = leaves.has(type.name) || within >= DEEPEST;
  const deeper = ends ? [] : objects.flatMap((one) => everythingOf(type, one, given, path, within));
  return [...(values ? [values] : []), ...deeper].map((one) => `${field.name}${args} { ${one} }`);
}
