import { expect, test } from "vitest";
import { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import { pictureRemedy } from "./picture-remedy";

const images = new ImageFolder();
for (const file of [
  "tram.png",
  "Big pitch (1).png",
  "2026/sub dir/DSC 1.JPG",
  "2026/11/harbour.jpg",
  "Screenshot 2026-11-23 at 10.11.12\u202fAM.png",
  "caf\u00e9.png".normalize("NFD"),
  "\u200eWhatsApp Image.jpeg",
  "写真 1.jpg",
  "a+b.png",
  "one/cover.jpg",
  "two/cover.jpg",
])
  images.add({ file });
images.add({ file: "archive", fault: "This is a link to the folder /x. Move the files themselves here." });
images.add({ file: "IMG_0001.HEIC", fault: "It is a HEIC picture. Export it as JPEG." });

test.each([
  ["a path of Windows", "2026\\sub dir\\DSC 1.JPG", "2026/sub dir/DSC 1.JPG"],
  ["a path of a disk of Windows", "C:\\Users\\mara\\content\\images\\tram.png", "tram.png"],
  ["a path of this machine", "/home/mara/paper/content/images/2026/11/harbour.jpg", "2026/11/harbour.jpg"],
  ["an address of this machine", "file:///home/mara/tram.png", "tram.png"],
  ["a path from the paper", "content/images/tram.png", "tram.png"],
  ["a path from elsewhere", "../images/tram.png", "tram.png"],
  ["a path that begins with a dot", "./tram.png", "tram.png"],
  ["a path that begins with a slash", "/tram.png", "tram.png"],
  ["percent signs of a browser", "Big%20pitch%20(1).png", "Big pitch (1).png"],
  ["a plus sign for a space", "Big+pitch+(1).png", "Big pitch (1).png"],
  ["underscores of a download", "Big_pitch_1.png", "Big pitch (1).png"],
  ["another case", "TRAM.PNG", "tram.png"],
  ["another extension", "tram.jpeg", "tram.png"],
  ["no extension", "tram", "tram.png"],
  ["no folder", "harbour.jpg", "2026/11/harbour.jpg"],
  ["another folder", "2025/harbour.jpg", "2026/11/harbour.jpg"],
  ["a mistyped word", "harbor.jpg", "2026/11/harbour.jpg"],
  ["no accent that is split on the disk", "Caf\u00e9.PNG", "caf\u00e9.png".normalize("NFD")],
  ["characters that nobody could type", "whatsapp-image.jpg", "WhatsApp Image.jpeg"],
  ["another script, in another case", "写真1.JPG", "写真 1.jpg"],
  ["a plus sign that is one", "A+B.png", "a+b.png"],
])("%s leads to the picture", (_, src, file) => {
  expect(pictureRemedy(src, images)).toBe(`Did you mean "${file}"?`);
});

test.each([
  ["https://example.org/tram.png", /another site.*Save the picture in content\/images/],
  ["//example.org/tram.png", /another site/],
  ["HTTPS:\\\\example.org\\tram.png", /another site/],
  ["data:image/png;base64,iVBORw0KGgo=", /^Save the picture/],
  ["2026", /It is a folder.*"2026\/name\.jpg"/],
  ["2026\\sub dir\\", /It is a folder.*"2026\/sub dir\/name\.jpg"/],
  ["drawn/tram.svg", /images\/drawn is published/],
  ["archive/tram.png", /^About content\/images\/archive: This is a link to the folder/],
  ["archive", /^There is "archive", which cannot be published/],
  ["drawn", /images\/drawn is published/],
  ["images/drawn/tram.svg", /images\/drawn is published/],
  ["IMG_0001.jpg", /There is "IMG_0001.HEIC", which cannot be published\. It is a HEIC/],
  ["cover.jpg", /^Did you mean "one\/cover\.jpg" or "two\/cover\.jpg"\?$/],
  ["nowhere.png", /^Add it to content\/images\.$/],
  ["IMG_9482.jpg", /^Add it to content\/images\.$/],
  ["", /^Add it/],
  ["/", /^Add it/],
  ["%", /^Add it/],
  ["...", /^Add it/],
  ["x".repeat(200), /^Add it/],
])("%s has a remedy of its own", (src, remedy) => {
  expect(pictureRemedy(src, images)).toMatch(remedy);
});

test("what a remedy says to write is found", () => {
  for (const file of [
    "a\u200bb.png",
    "\u202egnp.exe.png",
    "new\nline.png",
    "👩‍🚀 launch.png",
    "من\u200cشور.png",
  ]) {
    const one = new ImageFolder();
    one.add({ file });
    const [, meant = ""] = /"(.*)"/.exec(pictureRemedy(`x/${file.toUpperCase()}`, one)) ?? [];
    expect(one.find(meant)?.file).toBe(file);
  }
});
