import { GraphQLError, OperationTypeNode, type ValidationRule } from "graphql";

/** One act per document: a mutation document asks for one field, so that limits cannot be spent many times in one request. */
export const oneActPerDocument: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    const { selections } = operation.selectionSet;
    if (selections.length > 1 || selections.some((one) => one.kind !== "Field")) {
      context.reportError(
        new GraphQLError("A mutation document asks for one field, and not through a fragment.", {
          nodes: [operation],
          extensions: { code: "BAD_USER_INPUT" },
        }),
      );
    }
  },
});
