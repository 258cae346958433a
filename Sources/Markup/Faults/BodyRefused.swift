internal import Diagnostics

/// SIT-012: a body of more than 1 MiB. It is shown as it was written, not as a page.
///
/// Why it matters: nobody reads such a page, and no browser shows it well.
let bodyTooLongFault = Fault(
  "SIT-012", "body-too-long", .error,
  finds: Bilingual(id: "isi yang lebih dari 1 MiB", en: "a body of more than 1 MiB"),
  why: Bilingual(
    id: "halaman sepanjang itu tidak dibaca orang, dan peramban sulit menampilkannya",
    en: "nobody reads a page that long, and browsers show it badly"),
  wrong: Example(
    .body(.chapter),
    String(repeating: "Count back from the last day.\n", count: 34_952) + "«Count back from the last day.»\n"),
  right: Example(.body(.chapter), "Count back from the last day.\n"))

/// SIT-013: lists or quotes more than 64 deep. The body is shown as it was written, not as a page.
///
/// Why it matters: it is a slip of the keyboard or an attack; reading it takes time that grows with the square of its
/// length.
let nestedTooDeepFault = Fault(
  "SIT-013", "nested-too-deep", .error,
  finds: Bilingual(id: "daftar atau kutipan yang bertingkat lebih dari 64", en: "lists or quotes more than 64 deep"),
  why: Bilingual(
    id: "biasanya salah ketik; waktu untuk membacanya tumbuh dengan kuadrat panjangnya",
    en: "it is mostly a slip of the keyboard, and the time to read it grows with the square of its length"),
  wrong: Example(
    .body(.chapter), "Counted by the office:\n\n«" + String(repeating: ">", count: 65) + " from the last day»\n"),
  right: Example(.body(.chapter), "Counted by the office:\n\n> from the last day\n"))

/// SIT-014: more than 10,000 images in one body. The body is shown as it was written, not as a page.
///
/// Why it matters: no page has so many; reading them takes time that grows with the square of their number.
let tooManyImagesFault = Fault(
  "SIT-014", "too-many-images", .error,
  finds: Bilingual(id: "lebih dari 10.000 gambar dalam satu isi", en: "more than 10,000 images in one body"),
  why: Bilingual(
    id: "tidak ada halaman yang memerlukannya; waktu untuk membacanya tumbuh dengan kuadrat jumlahnya",
    en: "no page needs so many, and the time to read them grows with the square of their number"),
  wrong: Example(.body(.chapter), String(repeating: "![", count: 10_000) + "\n«![»\n"),
  right: Example(.body(.chapter), "Count back from the last day.\n"))

/// What libcmark is not given, said at the line where the limit is passed.
func bodyRefused(_ refusal: SourceScan.Refusal, _ places: SourcePlaces) -> Diagnostic {
  switch refusal {
  case .tooLong(let bytes, let line):
    return Diagnostic(
      bodyTooLongFault, at: places.span(ofWholeLine: line),
      Bilingual(
        id:
          "isi berkas ini \(bytes / 1024) KiB; paling banyak \(SourceScan.longest / 1024) KiB, yang terlampaui di sini",
        en:
          """
          the body of this file is \(bytes / 1024) KiB long; at most \(SourceScan.longest / 1024) KiB are read, which \
          is passed here
          """
      ),
      help: Bilingual(
        id: "bagi menjadi beberapa halaman, atau simpan sebagai lampiran di content/files/",
        en: "divide it into several pages, or keep it as an attachment in content/files/"))
  case .tooDeep(let line):
    return Diagnostic(
      nestedTooDeepFault, at: places.span(ofWholeLine: line),
      Bilingual(
        id: "daftar atau kutipan di baris ini bertingkat lebih dari \(SourceScan.deepest)",
        en: "the lists or quotes in this line are more than \(SourceScan.deepest) deep"),
      help: Bilingual(
        id: "kurangi tingkatnya; kalau ini bukan daftar atau kutipan, awali baris dengan huruf",
        en: "nest them less deeply; if this is no list or quote, begin the line with a letter"))
  case .tooManyImages(let line, let column):
    return Diagnostic(
      tooManyImagesFault,
      at: Span(
        path: places.path, line: places.line(line), column: column, endLine: places.line(line), endColumn: column + 2),
      Bilingual(
        id: "gambar ke-\(SourceScan.mostImages + 1) dalam isi ini",
        en: "this is image number \(SourceScan.mostImages + 1) of this body"),
      help: Bilingual(id: "bagi menjadi beberapa halaman", en: "divide it into several pages"))
  }
}
