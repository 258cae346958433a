import Diagnostics
import Markup

/// Agreements that amend or replace each other, and terms that are each other's broader term. Of two agreements only
/// the later can change the earlier.
///
/// - Parameter circle: from the first of its members along what they name; the last one names the first.
func circleOfReferences(_ circle: [NamingMember]) -> Diagnostic {
  let first = circle[0], second = circle.count > 1 ? circle[1] : first
  let shown = circle.count <= 12 ? circle.map(\.id) : circle.prefix(11).map(\.id) + ["…"]
  let way = (shown + [first.id]).joined(separator: " → ")
  return Diagnostic(
    circleOfParentsFault, at: first.span,
    Bilingual(
      id: "rujukan “\(first.key)” berputar: \(way)", en: "what “\(first.key)” names goes round in a circle: \(way)"),
    help: Bilingual(
      id: "hapus satu di antaranya, misalnya “\(second.id)” di sini: hanya yang lebih baru atau lebih sempit yang "
        + "menyebut yang lain",
      en: "take one of them out, e.g. “\(second.id)” here: only the later or narrower one names the other"),
    notes: zip(circle, circle.dropFirst() + circle.prefix(1)).dropFirst().map { member, next in
      Diagnostic.Note(
        member.span,
        Bilingual(
          id: "\(member.id) menyebut \(next.id) di “\(member.key)”",
          en: "\(member.id) names \(next.id) in “\(member.key)”"))
    })
}

/// A document of a circle, with the field in which it names the next one.
struct NamingMember {
  let id: String
  let key: String
  let span: Span
}
