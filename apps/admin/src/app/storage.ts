/** What the browser keeps. Storage can be blocked or full; then nothing is kept and nothing breaks. */
const guarded = <Result>(act: () => Result): Result | null => {
  try {
    return act();
  } catch {
    return null;
  }
};

export const readLocal = (key: string): string | null => guarded(() => localStorage.getItem(key));
export const writeLocal = (key: string, value: string): void => {
  guarded(() => localStorage.setItem(key, value));
};

export const readDraft = (key: string): string | null => guarded(() => sessionStorage.getItem(key));
export const writeDraft = (key: string, value: string): void => {
  guarded(() => sessionStorage.setItem(key, value));
};
export const dropDraft = (key: string): void => {
  guarded(() => sessionStorage.removeItem(key));
};
