// biome-ignore lint/style/noDefaultExport: Next takes the page from there.
export default function Page() {
  return (
    <main>
      <h1>Empty</h1>
    </main>
  );
}
