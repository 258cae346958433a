import Diagnostics

extension ContentKind {
  /// Whether a folder beside `content/` is called just like a kind.
  package static func isFolderName(_ name: String) -> Bool { ContentKind(rawValue: name.lowercased()) != nil }
}

/// The kinds of content that a folder's name may have been meant for: `Dossiers`, `dosier` and `mitra` are none, and
/// people write them. Both languages' words for each kind count, in any case; else what is near one of them.
func kindsMeant(by folder: String) -> [ContentKind] {
  let name = folder.lowercased()
  let exact = ContentKind.allCases.filter { folderWords($0).contains(name) }
  if !exact.isEmpty { return exact }
  let near = suggest(name, from: ContentKind.allCases.flatMap(folderWords))
  return ContentKind.allCases.filter { kind in near.contains { folderWords(kind).contains($0) } }
}

func folderWords(_ kind: ContentKind) -> [String] {
  switch kind {
  case .dossier:
    [
      "dossiers", "dossier", "dosier", "dosir", "berkas", "naskah", "perjanjian", "kerja-sama", "kerjasama",
      "agreements", "agreement", "mou"
    ]
  case .partner: ["partners", "partner", "mitra", "para-mitra", "pihak", "lembaga"]
  case .chapter: ["handbook", "chapters", "chapter", "bab", "buku-pegangan", "buku", "pedoman", "guide"]
  case .pack: ["packs", "pack", "paket", "bahan", "briefing", "briefings"]
  case .term: ["glossary", "glosarium", "terms", "term", "istilah", "kamus"]
  case .dashboard: ["dashboards", "dashboard", "dasbor"]
  }
}
