/** The scripts of Unicode 15 that scripts.ts may lack, by ISO 15924 code. */
const codes = `
  Adlm Aghb Ahom Armi Avst Bali Bamu Bass Batk Bhks Bopo Brah Brai Bugi Buhd Cakm Cans Cari Cham Cher Chrs
  Copt Cpmn Cprt Diak Dogr Dsrt Dupl Egyp Elba Elym Glag Gong Gonm Goth Gran Hatr Hluw Hmng Hmnp Hung Ital
  Java Kali Kawi Khar Khoj Kits Kthi Lana Lepc Limb Lina Linb Lisu Lyci Lydi Mahj Maka Mand Mani Marc Medf
  Mend Merc Mero Modi Mong Mroo Mtei Mult Mymr Nagm Nand Narb Nbat Newa Nkoo Nshu Ogam Olck Orkh Osge Osma
  Ougr Palm Pauc Perm Phag Phli Phlp Phnx Plrd Prti Rjng Rohg Runr Samr Sarb Saur Sgnw Shaw Shrd Sidd Sind
  Sogd Sogo Sora Soyo Sund Sylo Syrc Tagb Takr Tale Talu Tang Tavt Tfng Tglg Thaa Tirh Tnsa Toto Ugar Vaii
  Vith Wara Wcho Xpeo Xsux Yezi Yiii Zanb
`
  .trim()
  .split(/\s+/);

let forms: (readonly [code: string, letters: RegExp])[] | undefined;
const scriptsOf = new Map<string, string>();

/** The code of the script of a letter that no script in scripts.ts has; empty for one that is newer. */
export function otherScriptOf(letter: string): string {
  const known = scriptsOf.get(letter);
  if (known !== undefined) return known;
  forms ??= codes.map((code) => [code, new RegExp(`\\p{Script=${code}}`, "u")] as const);
  const [code = ""] = forms.find(([, letters]) => letters.test(letter)) ?? [];
  scriptsOf.set(letter, code);
  return code;
}
