// Sets the chosen scheme before anything is painted; without a choice tokens.css follows the system.
try {
  const chosen = localStorage.getItem("muster.scheme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.setAttribute("data-mantine-color-scheme", chosen);
  }
} catch {
  // Storage is blocked: the system's scheme it is.
}
