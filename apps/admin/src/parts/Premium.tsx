import "./premium.css";

interface PremiumStarProps {
  readonly size?: number;
  readonly stroke?: number;
}

/** ✪, the sign of what belongs to Premium; the word stands beside it wherever there is room. */
export const PremiumStar = ({ size = 18, stroke = 1.75 }: PremiumStarProps) => (
  <svg className="premium-star" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth={stroke} />
    <path
      fill="currentColor"
      d="m12 6.6 1.67 3.38 3.73.54-2.7 2.63.64 3.72L12 15.11l-3.34 1.76.64-3.72-2.7-2.63 3.73-.54z"
    />
  </svg>
);
