/** Pictures that the reader has not scrolled to are loaded for the paper too. */
addEventListener("beforeprint", () => {
  for (const picture of document.images) picture.loading = "eager";
});
