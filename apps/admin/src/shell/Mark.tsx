/** The mark: an M whose inner stroke is a tick, in the colour of the text around it. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="mark">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="3.25"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M3.75 20V10.5l5.75 6L20.25 4v16"
      />
    </svg>
  );
}

interface PlateProps {
  readonly initials: string;
  readonly logoUrl: string | null;
  readonly size?: number;
}

/** The organization's logo on its white tile, or its initials. The name stands beside it. */
export function Plate({ initials, logoUrl, size = 32 }: PlateProps) {
  const box = { width: size, height: size };
  if (logoUrl) return <img className="plate" src={logoUrl} alt="" style={box} />;
  return (
    <span className="plate initials" aria-hidden="true" style={box}>
      {initials}
    </span>
  );
}
