import Diagnostics

/// SIT-091: a file that somebody means as a document, and that nobody reads.
///
/// Why it matters: an agreement that is not read is missing from every list, count and deadline, and nothing shows that
/// it is.
let documentNotReadFault = Fault(
  "SIT-091", "document-not-read", .error,
  finds: Bilingual(
    id: "berkas yang dimaksud sebagai dokumen tetapi tidak dibaca",
    en: "a file that is meant as a document and is not read"),
  why: Bilingual(
    id: "naskah yang tidak dibaca hilang dari setiap daftar, hitungan, dan tenggat, tanpa tanda apa pun",
    en: "an agreement that is not read is missing from every list, count and deadline, and nothing shows it"),
  wrong: Example(.file("content/dossiers/ks-2023-004.markdown"), "«»---\nid: KS-2023-004\n---\n"),
  right: Example(
    .file("content/glossary/sasaran.md"),
    "---\nid: sasaran\nterm: {id: sasaran, en: goal}\nclassification: biasa\n---\n"))

/// A document whose name does not end as Naskah reads it.
func misnamed(_ path: String, to name: String) -> Diagnostic {
  notRead(
    path,
    Bilingual(
      id: "“\(path.lastPathPart)” tidak dibaca: dokumen bernama .md, huruf kecil",
      en: "“\(path.lastPathPart)” is not read: a document is named .md, in small letters"),
    help: Bilingual(id: "ganti namanya menjadi “\(name)”", en: "rename it to “\(name)”"))
}

/// A document that a dot in front hides.
func hiddenDocument(_ path: String, as name: String) -> Diagnostic {
  notRead(
    path,
    Bilingual(
      id: "“\(path.lastPathPart)” tidak dibaca: titik di depan nama menyembunyikannya",
      en: "“\(path.lastPathPart)” is not read: the dot in front of its name hides it"),
    help: Bilingual(id: "ganti namanya menjadi “\(name)”, atau hapus", en: "rename it to “\(name)”, or delete it"))
}

/// A file of a word processor in a folder of documents.
func wordProcessorFile(_ path: String) -> Diagnostic {
  notRead(
    path,
    Bilingual(
      id: "“\(path.lastPathPart)” tidak dibaca: ini berkas pengolah kata",
      en: "“\(path.lastPathPart)” is not read: it is a word processor's file"),
    help: Bilingual(
      id:
        """
        mulai berkas .md dengan naskah new dan salin isinya; bila ini lampiran, pindahkan ke content/files/ dan sebut \
        di isian documents
        """,
      en:
        """
        begin a .md file with naskah new and copy its text; if it is an attachment, move it to content/files/ and \
        name it under documents
        """
    ))
}

/// A document in `content/` itself, or in a folder that is no kind.
func outsideFolders(_ path: String, folder: String?, meant: [ContentKind]) -> Diagnostic {
  let reason =
    folder.map { Bilingual(id: "folder “\($0)” bukan jenis dokumen", en: "the folder “\($0)” is no kind of document") }
    ?? Bilingual(id: "dokumen tidak berada langsung di content/", en: "documents do not stand in content/ itself")
  let folders = (meant.isEmpty ? ContentKind.allCases : meant).map { "content/\($0.rawValue)/" }
  return notRead(
    path,
    Bilingual(
      id: "“\(path.lastPathPart)” tidak dibaca: \(reason.id)", en: "“\(path.lastPathPart)” is not read: \(reason.en)"),
    help: Bilingual(id: "pindahkan ke \(quoted(folders, .indonesian))", en: "move it to \(quoted(folders, .english))"))
}

/// A folder of documents beside `content/` instead of in it.
func besideContent(_ path: String, kind: ContentKind) -> Diagnostic {
  notRead(
    path,
    Bilingual(
      id: "“\(path)” tidak dibaca: ia berada di samping content/",
      en: "“\(path)” is not read: it stands beside content/"),
    help: Bilingual(id: "pindahkan ke “content/\(kind.rawValue)/”", en: "move it to “content/\(kind.rawValue)/”"))
}

/// A planning model under another name or in another folder.
func misnamedModel(_ path: String) -> Diagnostic {
  notRead(
    path,
    Bilingual(
      id: "model perencanaan ini tidak dibaca: namanya “\(path)”",
      en: "this planning model is not read: it is called “\(path)”"),
    help: Bilingual(
      id: "ganti namanya menjadi “content/planning-model.yml”", en: "rename it to “content/planning-model.yml”"))
}

private func notRead(_ path: String, _ message: Bilingual, help: Bilingual) -> Diagnostic {
  Diagnostic(documentNotReadFault, at: Span(path: path, line: 1), message, help: help)
}
