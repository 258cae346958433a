import Diagnostics
import Markup
import Testing

/// What people who come from Word and Excel mean for Markdown and is text: each is told at its place, and what only
/// looks like it is not.
struct MeantForMarkdownTests {
  private let path = "content/dossiers/x.md"
  private let head = "---\nid: x\n---\n"

  private func parsed(_ body: String) -> ParsedFile { parse(SourceFile(path: path, text: head + body)) }

  /// The finding at the mark, its code, and what its fix makes.
  static let mended: [(marked: String, code: String, mended: String)] = [
    // Links and pictures.
    ("[x](«Rencana Kerja (1).pdf»)\n", "SIT-019", "[x](<Rencana Kerja (1).pdf>)\n"),
    ("![p](«peta laut.png»)\n", "SIT-019", "![p](<peta laut.png>)\n"),
    ("é [x](«../files/a b.pdf#hal 2») dan\n", "SIT-019", "é [x](<../files/a b.pdf#hal 2>) dan\n"),
    ("[x](«https://contoh.id/a b»)\n", "SIT-019", "[x](<https://contoh.id/a b>)\n"),
    ("[x](«\u{201C}a b.md\u{201D}»)\n", "SIT-019", "[x](<a b.md>)\n"),
    ("[x](«a.md \u{201C}judul naskah\u{201D}»)\n", "SIT-019", "[x](a.md \"judul naskah\")\n"),
    ("![x](«peta laut.png \"judul\"»)\n", "SIT-019", "![x](<peta laut.png> \"judul\")\n"),
    ("| a | b |\n|---|---|\n| [x](«a b.md») | c |\n", "SIT-019", "| a | b |\n|---|---|\n| [x](<a b.md>) | c |\n"),
    ("- [x](«a b.md»)\n", "SIT-019", "- [x](<a b.md>)\n"),
    ("> **Isi** [naskah](«a b.md»)\n", "SIT-019", "> **Isi** [naskah](<a b.md>)\n"),
    ("Lihat «[naskah] (a.md)».\n", "SIT-033", "Lihat [naskah](a.md).\n"),
    ("«[surat edaran] (https://contoh.id/1)»\n", "SIT-033", "[surat edaran](https://contoh.id/1)\n"),
    // Tables.
    ("«Nama\tHari»\nAni\t90\n", "SIT-022", "| Nama | Hari |\n|---|---|\n| Ani | 90 |\n"),
    ("«a|b\tc\td»\n1\t2\t3\n4\t\t5\n", "SIT-022", "| a\\|b | c | d |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 |  | 5 |\n"),
    ("«| a | b |»\n| c | d |\n", "SIT-023", "| a | b |\n|---|---|\n| c | d |\n"),
    ("«| a\\|b | c |»\n| d | e |\n", "SIT-023", "| a\\|b | c |\n|---|---|\n| d | e |\n"),
    ("Hari:\n«| a | b |»\n| c | d |\n", "SIT-023", "Hari:\n| a | b |\n|---|---|\n| c | d |\n"),
    ("«Nama | Hari»\nAni | 90\n", "SIT-023", "Nama | Hari\n--- | ---\nAni | 90\n"),
    ("| a | b |\n«|---|»\n| c | d |\n", "SIT-023", "| a | b |\n|---|---|\n| c | d |\n"),
    ("| a | b |\n«|—|—|»\n| c | d |\n", "SIT-023", "| a | b |\n|---|---|\n| c | d |\n"),
    ("| a | b |\n«|===|===|»\n| c | d |\n", "SIT-023", "| a | b |\n|---|---|\n| c | d |\n"),
    // Headings.
    ("«##»Judul\n\nIsi.\n", "SIT-024", "## Judul\n\nIsi.\n"),
    ("«#»Judul\n\nIsi.\n", "SIT-024", "# Judul\n\nIsi.\n"),
    ("«#»Latar Belakang\nIsi.\n", "SIT-024", "# Latar Belakang\nIsi.\n"),
    ("Isi.\n«###»Judul\nIsi.\n", "SIT-024", "Isi.\n### Judul\nIsi.\n"),
    // Bullets.
    ("«•» satu\n• dua\n", "SIT-025", "- satu\n- dua\n"),
    ("«•»\tsatu\n•\tdua\n", "SIT-025", "- satu\n- dua\n"),
    ("«•»satu\n•dua\n", "SIT-025", "- satu\n- dua\n"),
    ("«•» satu\n\n• dua\n\n• tiga\n", "SIT-025", "- satu\n\n- dua\n\n- tiga\n"),
    ("Para pihak:\n«•» satu\n", "SIT-025", "Para pihak:\n- satu\n"),
    ("«–» satu\n– dua\n", "SIT-025", "- satu\n- dua\n"),
    ("«‣» satu\n", "SIT-025", "- satu\n"),
    ("«·»\u{A0}satu\n", "SIT-025", "- satu\n"),
    ("«\u{F0B7}»\tsatu\n", "SIT-025", "- satu\n"),
    ("«o»\tsatu\n", "SIT-025", "- satu\n"),
    ("«o» satu\no dua\n", "SIT-025", "- satu\n- dua\n"),
    ("«ü»\tsatu\nü\tdua\n", "SIT-025", "- satu\n- dua\n"),
    ("> «•» satu\n> • dua\n", "SIT-025", "> - satu\n> - dua\n"),
    ("- «•» satu\n", "SIT-025", "- satu\n"),
    // Check boxes.
    ("«[ ] »satu\n[x] dua\n", "SIT-029", "- [ ] satu\n- [x] dua\n"),
    ("«☐ »satu\n☑ dua\n", "SIT-029", "- [ ] satu\n- [x] dua\n"),
    ("- «☐ »satu\n", "SIT-029", "- [ ] satu\n"),
    ("- «[] »satu\n", "SIT-029", "- [ ] satu\n"),
    ("- «[v] »satu\n", "SIT-029", "- [x] satu\n"),
    ("- [ ] satu\n«[ ] »dua\n", "SIT-029", "- [ ] satu\n- [ ] dua\n"),
    ("Syarat:\n«[ ] »satu\n", "SIT-029", "Syarat:\n- [ ] satu\n"),
    // Bold words.
    ("Hari «**terakhir **» dihitung.\n", "SIT-030", "Hari **terakhir** dihitung.\n"),
    ("Hari «** terakhir**».\n", "SIT-030", "Hari **terakhir**.\n"),
    ("«** terakhir **» dihitung.\n", "SIT-030", "**terakhir** dihitung.\n"),
    ("[x](a.md) dan «**tebal **»\n", "SIT-030", "[x](a.md) dan **tebal**\n"),
    ("| a | b |\n|---|---|\n| «**tebal **» | c |\n", "SIT-030", "| a | b |\n|---|---|\n| **tebal** | c |\n"),
    // Items.
    ("«1)»Judul\n", "SIT-031", "1) Judul\n"),
    ("«1.»Hitung hari\n2.Beri tahu\n", "SIT-031", "1. Hitung hari\n2. Beri tahu\n"),
    ("1. Hitung hari\n«2.»Beri tahu\n", "SIT-031", "1. Hitung hari\n2. Beri tahu\n"),
    ("Ketentuan:\n«7.» Ketujuh\n8. Kedelapan\n", "SIT-031", "Ketentuan:\n\n7. Ketujuh\n8. Kedelapan\n"),
    ("Ketentuan\n«7)» Ketujuh\n8) Kedelapan\n", "SIT-031", "Ketentuan\n\n7) Ketujuh\n8) Kedelapan\n"),
    ("«a.» hitung hari\nb. beri tahu\n", "SIT-031", "a. hitung hari\n\nb. beri tahu\n"),
    ("Ayat:\n«(1)» Hitung hari\n(2) Beri tahu\n", "SIT-031", "Ayat:\n\n(1) Hitung hari\n\n(2) Beri tahu\n"),
    ("«-»satu\n-dua\n", "SIT-031", "- satu\n- dua\n"),
    ("«*»satu\n*dua\n", "SIT-031", "* satu\n* dua\n")
  ]

  @Test(arguments: mended) func `it is told at its place, and its fix makes it so`(
    _ marked: String, _ code: String, _ mended: String
  ) throws {
    let expected = Marked("\n" + marked, path: path, firstLine: 4)
    let file = parsed(expected.text)
    let finding = try #require(file.diagnostics.first)
    #expect(file.diagnostics.map(\.code) == [code] && finding.span == expected.span, "\(file.diagnostics)")
    #expect(finding.message.id != finding.message.en && finding.help.id != finding.help.en)
    let fixed = apply(finding.fixes, to: file.source).bytes
    #expect(String(decoding: fixed, as: UTF8.self) == head + "\n" + mended)
    #expect(parse(SourceFile(path: path, bytes: fixed)).diagnostics.isEmpty)
  }

  /// What only its writer can mend.
  static let told: [(marked: String, code: String)] = [
    ("Lihat «[[KS-1» di sini.\n", "SIT-027"), ("«[[KS-1»] di sini.\n", "SIT-027"),
    ("| a |\n|---|\n| «[[KS-1» |\n", "SIT-027"),
    ("[teks]«[naskah]»\n", "SIT-028"), ("![teks]«[gambar 1]»\n", "SIT-028"),
    ("«```»\nkode\n\nIsi.\n", "SIT-026"), ("«~~~~ yaml»\nkode\n~~~\n", "SIT-026"), ("> a\n\n«```»\n", "SIT-026"),
    ("«````»\nkode\n```\n", "SIT-026"),
    ("«Nama\t: Ani»\nJabatan\t: Kepala\n", "SIT-022"),
    ("> «| a | b |»\n> | c | d |\n", "SIT-023"),
    ("Hari «**(terakhir)**»nya.\n", "SIT-030"),
    ("1. satu\n2. dua\n«4.» empat\n5. lima\n", "SIT-032"), ("3) tiga\n«3)» lagi\n4) empat\n", "SIT-032"),
    ("1. satu\n   1. a\n   «3.» b\n2. dua\n", "SIT-032"),
    ("1. satu\n\nKeterangan.\n\n«1.» dua\n", "SIT-032"), ("> 5. lima\n> «7.» tujuh\n", "SIT-032")
  ]

  @Test(arguments: told) func `what cannot be mended by itself is told`(_ marked: String, _ code: String) {
    let expected = Marked("\n" + marked, path: path, firstLine: 4)
    let found = parsed(expected.text).diagnostics
    #expect(found.map(\.code) == [code] && found.first?.span == expected.span, "\(found)")
    #expect(found.first?.fixes == [])
  }

  static let right: [String] = [
    // Links.
    "[x](a.md \"judul naskah\")\n", "[x](<a b.md>)\n", "![x](<peta laut.png> \"judul\")\n", "[x](a%20b.md)\n",
    "[x] (lihat a b.md)\n",
    "[naskah] (lihat di bawah)\n", "[3] (https://contoh.id)\n", "[x](lihat di bawah)\n", "[x](pasal 3)\n",
    "`[x](a b.md)`\n", "\\[x](a b.md)\n",
    "\\[naskah](a b.md)\n", "[1]: a.md\n\n[x][1]\n", "[KS-1]: a.md\n\n[KS-1]\n", "\\[[KS-1\n", "`[[KS-1`\n",
    "x[i][j]\n", "[3][4]\n",
    // Headings.
    "# Judul\n", "#1 dan #2\n", "#tagar lain\n", "#AksiIklim dibuka.\n", "\\#Judul\n", "#######Judul\n",
    // Tables.
    "| a | b |\n|---|---|\n| c | d |\n", "a | b\n--- | ---\nc | d\n", "| satu baris |\n", "a | b\nc\n", "a|b\nc|d\n",
    "Kata\tkata\n", "a\tb\nc\n",
    // Bullets.
    "– Begitulah.\n", "o satu\n", "v dan w\n", "§ 5 dan\n", "    • a\n", "```\n• a\n| b |\n1)Judul\n```\n",
    "• a <!-- b -->\n",
    // Boxes.
    "- [ ] a\n", "- [x] a\n- [X] b\n", "1. [ ] a\n", "[ ]\n", "[x]\n", "☐ = belum\n", "[v] tertulis\n",
    "Ya ☐ Tidak ☐\n",
    // Fences.
    "```\na\n```\n", "```\na\n````\n", "~~~\na\n  ~~~  \n", "- ```\n  a\n", "```\na\n```\n\nIsi.\n",
    // Bold words.
    "**tebal** biasa\n", "2 ** 3 ** 4\n", "harga** dan biaya**\n", "\\*\\*tebal \\*\\*\n", "`**a **`\n",
    "content/**/*.md dan **/a\n", "***\n",
    // Items.
    "1.500 orang\n", "1.a dan 1.b\n", "10.30 WIB\n", "pada tahun\n2026. Sesudahnya\n", "Pukul\n10. Sesudahnya\n",
    "-nya adalah akhiran\n",
    "a. satu\n", "(1) satu\n", "a. satu\nc. tiga\n", "*satu*\n*dua*\n", "1. satu\n2. dua\n", "B.J. Habibie\n",
    "Ketentuan:\n1. satu\n2. dua\n",
    // Numbers.
    "7. tujuh\n8. delapan\n", "1. satu\n1. dua\n1. tiga\n", "1. satu\n\nKeterangan.\n\n2. dua\n",
    "1. satu\n\nLalu:\n\n1. dua\n",
    "1. satu\n2. dua\n\nKeterangan.\n\n1. a\n2. b\n", "1. satu\n\n   Keterangan.\n\n2. dua\n", "1. satu\n\n1) dua\n",
    "A[^a] dan[^b].\n\n[^a]: satu\n[^b]: dua\n"
  ]

  @Test(arguments: right) func `what only looks so is no fault`(_ body: String) {
    #expect(parsed("\n" + body).diagnostics.map(\.code) == [])
  }

  @Test(arguments: [500, 2_000]) func `findings of one line grow with it, and each has its own place`(_ count: Int) {
    let found = parsed("\n" + String(repeating: "[a](x y.pdf) [[ada [b][c] **d ** ", count: count) + "\n").diagnostics
    #expect(found.count == 4 * count && Set(found.map(\.span)).count == 4 * count)
  }
}
