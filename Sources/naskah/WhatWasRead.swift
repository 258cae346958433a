internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Pipeline

extension Assessed {
  /// How many documents of each kind were read: `31 dossiers, 16 partners, 0 chapters …`. A kind of which there are
  /// none is named too, for a zero is how one sees that a whole folder was missed.
  func whatWasRead(in language: Language) -> String {
    let counts = ContentKind.allCases.map { kind in
      let count = edition.files.count { ContentKind(path: $0.path) == kind }
      return "\(count) \(noun(kind, count: count)[language])"
    }
    return Bilingual(id: "naskah: terbaca ", en: "naskah: read ")[language] + counts.joined(separator: ", ")
  }
}

/// What documents of a kind are called in a count of them.
func noun(_ kind: ContentKind, count: Int) -> Bilingual {
  let isOne = count == 1
  return switch kind {
  case .dossier: Bilingual(id: "dosier", en: isOne ? "dossier" : "dossiers")
  case .partner: Bilingual(id: "mitra", en: isOne ? "partner" : "partners")
  case .chapter: Bilingual(id: "bab", en: isOne ? "chapter" : "chapters")
  case .pack: Bilingual(id: "paket", en: isOne ? "pack" : "packs")
  case .term: Bilingual(id: "istilah", en: isOne ? "term" : "terms")
  case .dashboard: Bilingual(id: "dasbor", en: isOne ? "dashboard" : "dashboards")
  }
}
