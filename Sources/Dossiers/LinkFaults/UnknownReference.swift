import Diagnostics

/// A reference of front matter to an id that nothing of the wanted kind (nil: nothing at all) has: REF-031, 032 or 036.
///
/// - Parameters:
///   - kind: what has the id instead, if anything has.
///   - called: the ids of what people call so; one alone is what is meant, and a machine may write it.
func unknownReference(
  _ id: String, wanted: ContentKind?, is kind: ContentKind?, at span: Span, near: [String], called: [String] = []
) -> Diagnostic {
  let fault =
    switch wanted {
    case .partner: unknownPartnerFault
    case .term: unknownTermFault
    case .dossier, .chapter, .pack, .dashboard, nil: unknownDossierFault
    }
  let message =
    if let wanted, let kind {
      Bilingual(
        id: "“\(id)” adalah id \(named(kind).id), bukan \(named(wanted).id)",
        en: "“\(id)” is the id of a \(named(kind).en), not of a \(named(wanted).en)")
    } else if let wanted {
      Bilingual(id: "tidak ada \(named(wanted).id) dengan id “\(id)”", en: "no \(named(wanted).en) has the id “\(id)”")
    } else {
      Bilingual(id: "tidak ada halaman dengan id “\(id)”", en: "no page has the id “\(id)”")
    }
  if let meant = called.count == 1 ? called[0] : certainName(id, near) {
    return Diagnostic(
      fault, at: span, message, help: Bilingual(id: "“\(id)” ditulis “\(meant)”", en: "“\(id)” is written “\(meant)”"),
      fixes: [Diagnostic.Fix(span, meant)])
  }
  return Diagnostic(fault, at: span, message, help: help(wanted, near: called.isEmpty ? near : called))
}

private func help(_ wanted: ContentKind?, near: [String]) -> Bilingual {
  guard near.isEmpty else {
    return Bilingual(
      id: "mungkin maksudnya \(quoted(near, .indonesian))?", en: "did you mean \(quoted(near, .english))?")
  }
  guard let wanted else {
    return Bilingual(id: "tulis id halaman yang sudah ada", en: "write the id of a page that there is")
  }
  return Bilingual(
    id: "buat halamannya di content/\(wanted.rawValue)/, atau tulis id yang sudah ada",
    en: "make its page in content/\(wanted.rawValue)/, or write an id that there is")
}
