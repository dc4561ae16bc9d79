import { useMediaQuery } from "@mantine/hooks";

/** Whether the window is under 640 points wide. Known at the first draw. */
export const usePhone = (): boolean =>
  useMediaQuery("(max-width: 39.99em)", matchMedia("(max-width: 39.99em)").matches, {
    getInitialValueInEffect: false,
  });
