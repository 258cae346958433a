import Diagnostics
import Dossiers
import Markup

/// CLS-902: a body that links to, or names by its id, a page more restricted than its own.
///
/// Why it matters: that the page exists, and what it is called, is itself restricted. In an edition for fewer eyes the
/// link is a neutral placeholder; the words around it stay. Source: ARCHITECTURE.md, invariant 7.
let linkAboveLevel = DocumentRule(
  Fault(
    "CLS-902", "link-above-level", .error,
    finds: Bilingual(
      id: "isi halaman menunjuk halaman yang lebih tertutup", en: "a body that shows a more restricted page"),
    why: Bilingual(
      id: "bahwa halaman itu ada, dan apa namanya, sudah merupakan rahasia",
      en: "that the page exists, and what it is called, is itself restricted"),
    wrong: Example(.body(.parent), "## Background\n\nCarried out by [the arrangement](«ks-2024-002.md»)."),
    right: Example(.body(.parent), "## Background\n\nCarried out by an arrangement of its own."))
) { whole, target in
  guard !whole.restricted.isEmpty, let level = whole.level(of: target), level < whole.restricted.highest else {
    return []
  }
  let handbook = whole.handbook
  var found = shown(handbook.document(target).file, handbook.bodyLinks.of(target), level, whole)
  for translation in handbook.translations[target] ?? [] {
    found += shown(translation.file, translation.destinations, level, whole)
  }
  return found
}

/// What one body shows above its level: links first, then ids in its words that no link stands on.
private func shown(
  _ file: ParsedFile, _ destinations: [Handbook.Destination], _ level: Int, _ whole: Whole
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for (link, destination) in zip(file.body.links, destinations) {
    switch destination {
    case .document(let target, _):
      guard let other = whole.level(of: target), other > level else { continue }
      found.append(aboveLevel(whole.handbook.document(target).id, other, at: link.span, whole.model))
    case .attachment, .here, .absent: break
    }
  }
  let lines = Set(found.map(\.span.line))
  for name in whole.restricted.named(in: file, above: level) where !lines.contains(name.span.line) {
    found.append(aboveLevel(name.id, name.level, at: name.span, whole.model))
  }
  return found
}

private func aboveLevel(_ id: String, _ level: Int, at span: Span, _ model: PlanningModel) -> Diagnostic {
  let name = model.classifications[level].name
  return Diagnostic(
    linkAboveLevel.fault, at: span,
    Bilingual(
      id: "\(id) bertingkat \(name.text(in: "id")), lebih tertutup dari halaman ini",
      en: "\(id) is \(name.text(in: "en")), more restricted than this page"),
    help: Bilingual(
      id:
        "hapus tautan dan namanya, atau naikkan classification halaman ini menjadi \(model.classifications[level].id)",
      en: "take out the link and the name, or raise this page's classification to \(model.classifications[level].id)"))
}
