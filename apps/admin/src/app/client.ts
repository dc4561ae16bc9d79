import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import { relayStylePagination } from "@apollo/client/utilities";
import { sessionLost } from "./session.ts";

const watchSession = new ErrorLink(({ error }) => {
  if (!CombinedGraphQLErrors.is(error)) return;
  if (error.errors.some(({ extensions }) => extensions?.code === "UNAUTHENTICATED")) sessionLost();
});

const http = new HttpLink({
  uri: "/graphql",
  credentials: "same-origin",
  headers: { "apollo-require-preflight": "1" },
});

/** The one client. Everything that a screen does goes through it. */
export const client = new ApolloClient({
  link: ApolloLink.from([watchSession, http]),
  cache: new InMemoryCache({
    possibleTypes: { Node: ["Account", "Assignment", "Group", "Learner", "Organization", "Training"] },
    typePolicies: {
      Query: { fields: { trainings: relayStylePagination(["filter"]) } },
      // Parts of an organization without an id of their own: a new answer replaces, it does not lose fields.
      Organization: {
        fields: {
          setup: { merge: true },
          contact: { merge: true },
          // A learner that a list or an answer brought already is not fetched again. Null is known as well:
          // somebody who was removed is not there, whatever a list brought before.
          learner: {
            read: (known, { args, toReference }) =>
              known === undefined ? toReference({ __typename: "Learner", id: String(args?.id) }) : known,
          },
          // An import that a list brought is known at once on its own page.
          import: {
            read: (known, { args, toReference }) =>
              known === undefined ? toReference({ __typename: "Import", id: String(args?.id) }) : known,
          },
        },
      },
      Group: { fields: { trainings: { merge: false } } },
      Learner: {
        fields: { groups: { merge: false }, events: { merge: false }, assignments: { merge: false } },
      },
    },
  }),
  defaultOptions: {
    watchQuery: {
      fetchPolicy: "cache-and-network",
      // Asked once; what is kept out of the cache stays out of it.
      nextFetchPolicy: (now, { reason, initialFetchPolicy }) => {
        if (reason === "variables-changed") return initialFetchPolicy;
        return now === "no-cache" ? now : "cache-first";
      },
    },
  },
});
