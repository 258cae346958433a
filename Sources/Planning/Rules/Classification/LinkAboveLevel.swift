import Diagnostics
import Dossiers
import Markup

/// CLS-902: a text that links to, names or quotes something more restricted than itself.
///
/// Why it matters: that a thing exists, what it is called, and a number that only it holds, are themselves restricted.
/// In an edition for fewer eyes a link is a neutral placeholder; the words around it stay. Source: ARCHITECTURE.md,
/// invariant 7.
let linkAboveLevel = DocumentRule(
  Fault(
    "CLS-902", "link-above-level", .error,
    finds: Bilingual(
      id: "tulisan menunjuk, menyebut atau mengutip sesuatu yang lebih tertutup",
      en: "a text that links to, names or quotes something more restricted"),
    why: Bilingual(
      id: "bahwa halaman itu ada, apa namanya, dan angka yang hanya ada di sana, sudah merupakan rahasia",
      en: "that the page exists, what it is called, and a number that only it holds, are themselves restricted"),
    wrong: Example(.body(.parent), "## Background\n\nCarried out by [the arrangement](«ks-2024-002.md»)."),
    right: Example(.body(.parent), "## Background\n\nCarried out by an arrangement of its own."))
) { review, target in
  guard !review.restricted.isEmpty, let level = review.level(of: target), level < review.restricted.highest else {
    return []
  }
  let handbook = review.handbook
  var found = shown(handbook.document(target).file, handbook.bodyLinks.of(target), level, review)
  for translation in handbook.translations[target] ?? [] {
    found += shown(translation.file, translation.destinations, level, review)
  }
  return found
}

/// What one file shows above its level: links first, then what its words name where no link stands.
private func shown(
  _ file: ParsedFile, _ destinations: [Handbook.Destination], _ level: Int, _ review: Review
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for (link, destination) in zip(file.body.links, destinations) {
    switch destination {
    case .document(let target, _):
      guard let other = review.level(of: target), other > level else { continue }
      found.append(aboveLevel(review.handbook.document(target).id, other, at: link.span, review.model))
    case .attachment, .here, .absent: break
    }
  }
  let quotations = review.restricted.quotations(in: file, above: level)
  guard !quotations.isEmpty else { return found }
  let lines = Set(found.map(\.span.line))
  let places = RestrictedPlaces(of: file, at: level, under: review.model)
  for quotation in quotations where !lines.contains(quotation.span.line) {
    let name = quotation.name, span = quotation.span
    let isShown = places.shows(
      span, belowLevel: name.level, isNumber: name.kind == .number, inBody: quotation.isInBody)
    guard isShown else { continue }
    found.append(
      name.kind == .id
        ? aboveLevel(name.text, name.level, at: span, review.model) : quoted(name, at: span, review))
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

/// A name or a number whose owner may be told here: the full edition alone looks for them.
private func quoted(_ name: RestrictedNames.Name, at span: Span, _ review: Review) -> Diagnostic {
  let level = review.model.classifications[name.level], owner = review.handbook.document(name.owner).id
  let what =
    name.kind == .number
    ? Bilingual(id: "angka \(name.text) adalah isian \(owner)", en: "the number \(name.text) stands in \(owner)")
    : Bilingual(id: "“\(name.text)” adalah nama yang dipakai \(owner)", en: "“\(name.text)” is a name in \(owner)")
  return Diagnostic(
    linkAboveLevel.fault, at: span,
    Bilingual(
      id: "\(what.id) dan bertingkat \(level.name.text(in: "id")), lebih tertutup dari tempat ini",
      en: "\(what.en) and is \(level.name.text(in: "en")), more restricted than this place"),
    help: Bilingual(
      id:
        "tulis tanpa menyebutnya, sembunyikan bagian ini (> [!\(level.id)]), atau naikkan classification menjadi "
        + level.id,
      en: "write it without naming it, hide this part (> [!\(level.id)]), or raise the classification to \(level.id)"))
}
