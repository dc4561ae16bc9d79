/**
 * Something about the embedded database that a person has to decide or repair.
 * The message is written for that person; print it without the stack.
 */
export class EmbeddedDatabaseError extends Error {
  override readonly name = "EmbeddedDatabaseError";
}
