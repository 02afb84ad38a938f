// Sets the chosen colours before anything is drawn.

{
  const theme = localStorage.getItem("greffier.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}
