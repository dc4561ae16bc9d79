import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isRequiredArgument,
} from "graphql";

/** Variables of an operation, and where they are handed over: `($id: ID!)` and `(id: $id)`. */
function variablesOf(field: GraphQLField<unknown, unknown>, given: readonly string[]) {
  const args = field.args.filter((arg) => given.includes(arg.name));
  if (args.length === 0) return { declared: "", passed: "" };
  return {
    declared: args.map((arg) => `$${arg.name}: ${arg.type}`).join(", "),
    passed: `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(", ")})`,
  };
}

/** The least that can be asked of a value: whether it is there. */
const selection = (type: GraphQLOutputType) => (isLeafType(getNamedType(type)) ? "" : " { __typename }");

/** A field with its arguments and the least selection, and what the operation has to declare for it. */
export function asked(field: GraphQLField<unknown, unknown>, variables: Record<string, unknown> | null) {
  const given = Object.keys(variables ?? {});
  const missing = field.args.filter((arg) => isRequiredArgument(arg) && !given.includes(arg.name));
  if (missing.length > 0) {
    throw new Error(
      `${field.name} needs ${missing.map(({ name }) => name).join(", ")}: say what in test/access/operations.ts`,
    );
  }
  const { declared, passed } = variablesOf(field, given);
  return { declared, text: `${field.name}${passed}${selection(field.type)}` };
}

/** A mutation with all of its payload, each object by its name alone. */
export function mutationText(
  field: GraphQLField<unknown, unknown>,
  payload: readonly GraphQLField<unknown, unknown>[],
) {
  const { declared, passed } = variablesOf(
    field,
    field.args.map(({ name }) => name),
  );
  const fields = payload.map((one) =>
    one.name === "errors" ? "errors { code }" : `${one.name}${selection(one.type)}`,
  );
  return `mutation ${declared && `(${declared}) `}{ ${field.name}${passed} { ${fields.join(" ")} } }`;
}

/** Ways that lead to a value of a type by the ids of the scene; `FIELD` is where a field of it stands. */
export const waysTo: Readonly<Record<string, readonly string[]>> = {
  Account: ["node(id: $node) { ... on Account { FIELD } }"],
  Assignment: ["node(id: $node) { ... on Assignment { FIELD } }"],
  Group: [
    "node(id: $node) { ... on Group { FIELD } }",
    "organization(id: $organization) { group(id: $node) { FIELD } }",
    "organization(id: $organization) { groups { FIELD } }",
  ],
  Learner: [
    "node(id: $node) { ... on Learner { FIELD } }",
    "organization(id: $organization) { learner(id: $node) { FIELD } }",
    "organization(id: $organization) { learners(first: 100) { edges { node { FIELD } } } }",
  ],
  Organization: ["node(id: $node) { ... on Organization { FIELD } }", "organization(id: $node) { FIELD }"],
  Training: ["node(id: $node) { ... on Training { FIELD } }"],
  Viewer: ["viewer { FIELD }"],
};
