/** What one press of Add Learners sends. */
export interface Sending {
  readonly emails: readonly string[];
  readonly groupId: string;
  readonly note: string | null;
  /** Local time in the organization's zone; null: at once. */
  readonly sendAt: string | null;
}

/** A client key and the content that it was made for. */
export interface SendingKey {
  readonly key: string;
  readonly content: string;
}

/**
 * The key for a sending: the same content keeps its key, so that a retry after a lost answer is done once;
 * other content gets a new one, since the API refuses a key that comes back with something else.
 */
export function keyFor(sending: Sending, former: SendingKey | null, makeKey: () => string): SendingKey {
  const content = JSON.stringify([sending.emails, sending.groupId, sending.note, sending.sendAt]);
  return former?.content === content ? former : { key: makeKey(), content };
}
