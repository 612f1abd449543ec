// Light or dark: as the system says, or as chosen here.
import { useState } from "/vendor/htm-preact.js";

const KEY = "theme";
export const themes = { "": "As the system", light: "Light", dark: "Dark" };

function kept() {
  const theme = localStorage.getItem(KEY) ?? "";
  return theme in themes ? theme : "";
}

function show(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

show(kept());

export function useTheme() {
  const [theme, setTheme] = useState(kept);
  const choose = (chosen) => {
    localStorage.setItem(KEY, chosen);
    show(chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}
