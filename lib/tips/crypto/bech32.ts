/** Bech32 (BIP 173), the spelling of age's keys: five bits a letter, and a checksum that finds slips of the pen. */
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bytes under a prefix, in lower case. */
export function bech32(prefix: string, bytes: Uint8Array): string {
  const values = fiveBits(bytes);
  const characters = Array.from(prefix, (character) => character.charCodeAt(0));
  const spelt = [
    ...characters.map((code) => code >> 5),
    0,
    ...characters.map((code) => code & 31),
    ...values,
  ];
  const sum = polymod([...spelt, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...values, ...checksum].map((value) => letters[value]).join("")}`;
}

function fiveBits(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, "0"), 2));
}

function polymod(values: number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, place) => {
      if ((top >>> place) & 1) sum ^= generator;
    });
  }
  return sum;
}
