/** ⟲, anticlockwise: send an invite again. */
export function ResendIcon({ size = 16 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 4v5h5" />
      <path d="M4.6 9A8 8 0 1 1 4 12.5" />
    </svg>
  );
}
