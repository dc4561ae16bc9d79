import type { ServerResponse } from "node:http";

/** Ways in which an answer goes wrong. `accept`: the provider took the mails before it did. */
export type Fault =
  | { readonly kind: "answer"; readonly status: number; readonly body: string; readonly accept?: boolean }
  | { readonly kind: "truncate" }
  | { readonly kind: "lose an id" }
  | { readonly kind: "accept, then drop the connection" }
  | { readonly kind: "drop the connection" }
  | { readonly kind: "accept, then never answer" };

export const faults = {
  internalError: (accept = false): Fault => ({
    kind: "answer",
    status: 500,
    body: JSON.stringify({
      statusCode: 500,
      name: "internal_server_error",
      message: "An unexpected error occurred.",
    }),
    accept,
  }),
  badGateway: (accept = false): Fault => ({
    kind: "answer",
    status: 502,
    body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
    accept,
  }),
  emptyBody: (accept = false): Fault => ({ kind: "answer", status: 200, body: "", accept }),
  truncated: { kind: "truncate" } as Fault,
  idMissing: { kind: "lose an id" } as Fault,
  acceptThenDrop: { kind: "accept, then drop the connection" } as Fault,
  drop: { kind: "drop the connection" } as Fault,
  acceptThenSilence: { kind: "accept, then never answer" } as Fault,
};

/** True where the provider takes the mails although its answer goes wrong. */
export const accepts = (fault: Fault): boolean =>
  fault.kind === "answer" ? fault.accept === true : fault.kind !== "drop the connection";

/** Answers by a fault. `good` is what the answer would have been. */
export function answerWith(fault: Fault, good: string, response: ServerResponse): void {
  const json = { "content-type": "application/json" };
  switch (fault.kind) {
    case "answer":
      response.writeHead(fault.status, {
        "content-type": fault.body.startsWith("<") ? "text/html" : "application/json",
      });
      response.end(fault.body);
      return;
    case "truncate":
      response.writeHead(200, json).end(good.slice(0, Math.floor(good.length / 2)));
      return;
    case "lose an id": {
      const body: { data: unknown[] } = JSON.parse(good);
      response.writeHead(200, json).end(JSON.stringify({ data: body.data.slice(1) }));
      return;
    }
    case "accept, then drop the connection":
    case "drop the connection":
      response.destroy();
      return;
    case "accept, then never answer":
      return;
  }
}
