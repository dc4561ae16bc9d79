import { PAGE_SIZE_MAX } from "@muster/domain";
import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** How many members a list without pages is taken to have. */
const LIST = 10;

/**
 * Refuses documents that ask for more than `most` values, however few words they need for it. A page counts as many
 * times as it may be long, a list without pages ten times; introspection costs nothing.
 */
export const costLimit =
  (most: number): ValidationRule =>
  (context) => ({
    OperationDefinition(operation) {
      const type = context.getSchema().getRootType(operation.operation);
      const cost = type ? costOf(context, new Map(), type, operation.selectionSet) : 0;
      if (cost > most) {
        context.reportError(
          new GraphQLError(`This document costs ${cost}; ${most} is the most. Ask for fewer at a time.`, {
            nodes: [operation],
            extensions: { code: "BAD_USER_INPUT" },
          }),
        );
      }
    },
  });

/** Costs of fragments that were counted; 0 for one that is being counted, so that a circle ends. */
type Counted = Map<string, number>;

function costOf(
  context: ValidationContext,
  counted: Counted,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += costOfField(context, counted, type, selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      cost += costOf(context, counted, typeNamed(context, on) ?? type, selection.selectionSet);
    } else cost += costOfFragment(context, counted, selection.name.value);
  }
  return cost;
}

function costOfFragment(context: ValidationContext, counted: Counted, name: string): number {
  const known = counted.get(name);
  if (known !== undefined) return known;
  counted.set(name, 0);
  const fragment = context.getFragment(name);
  const type = typeNamed(context, fragment?.typeCondition.name.value);
  const cost = fragment && type ? costOf(context, counted, type, fragment.selectionSet) : 0;
  counted.set(name, cost);
  return cost;
}

function costOfField(
  context: ValidationContext,
  counted: Counted,
  parent: GraphQLNamedType,
  node: FieldNode,
): number {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : null;
  // Introspection, and what another rule refuses by its name.
  if (!field) return 0;
  const type = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(type)) return 1;
  return 1 + times(field, node) * (1 + costOf(context, counted, type, node.selectionSet));
}

/** How often a field's value may stand in the answer, for one parent. */
function times(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const first = field.args.find(({ name }) => name === "first");
  if (first) {
    const given = node.arguments?.find(({ name }) => name.value === "first")?.value;
    if (!given) return Number(first.defaultValue ?? PAGE_SIZE_MAX);
    // What a variable holds is not known yet.
    return given.kind === Kind.INT ? Math.max(1, Number(given.value)) : PAGE_SIZE_MAX;
  }
  // The edges of a connection are counted where its length is asked for.
  if (node.name.value === "edges") return 1;
  return isListType(getNullableType(field.type)) ? LIST : 1;
}

const typeNamed = (context: ValidationContext, name: string | undefined) =>
  name ? context.getSchema().getType(name) : undefined;
