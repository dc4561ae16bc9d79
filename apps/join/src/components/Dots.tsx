/** A row of steps: filled = done, ringed = here, open = to go. The words beside it carry the meaning. */
export function Dots({ of, here, done }: { of: number; here: number | null; done: number }) {
  const kinds = Array.from({ length: of }, (_, index) => {
    if (index < done) return "done";
    return index + 1 === here ? "here" : "open";
  });
  return (
    <span class="dots" aria-hidden="true">
      {kinds.map((kind, index) => (
        <i key={index} class={`dot dot-${kind}`} />
      ))}
    </span>
  );
}
