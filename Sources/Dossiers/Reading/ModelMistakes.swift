package import Diagnostics
import FoundationEssentials
import Markup

func scaleOfOtherLength(_ count: Int, at span: Span) -> Diagnostic {
  modelMistake(
    Bilingual(
      id: "skala ini berisi \(count) angka, bukan dua",
      en: "this scale holds \(Bilingual.count(count, id: "", one: "number", other: "numbers").en), not two"),
    help: Bilingual(
      id: "tulis angka terendah dan tertinggi, misalnya [1, 5]",
      en: "write the lowest and the highest, for example [1, 5]"), at: span)
}

func idTwice(_ id: String, at span: Span, first: Span) -> Diagnostic {
  modelMistake(
    Bilingual(
      id: "id \u{201C}\(id)\u{201D} dipakai dua kali dalam satu daftar",
      en: "the id \u{201C}\(id)\u{201D} is used twice in one list"),
    help: Bilingual(id: "beri yang kedua id lain", en: "give the second another id"), at: span,
    notes: [Diagnostic.Note(first, Bilingual(id: "yang pertama di sini", en: "the first is here"))])
}

func unknownInModel(
  _ what: Bilingual, _ name: String, at span: Span, known: [String], near given: [String]? = nil
) -> Diagnostic {
  let near = given ?? suggest(name, from: known)
  if known.isEmpty {
    return modelMistake(
      Bilingual(
        id: "\(what.id) “\(name)” tidak dikenal: model ini tidak punya satu pun",
        en: "the \(what.en) “\(name)” is not known: this model has none at all"),
      help: Bilingual(
        id: "periksa nama isian yang memuat daftarnya di berkas ini",
        en: "check the name of the field in this file that should hold the list"),
      at: span)
  }
  return modelMistake(
    Bilingual(
      id: "\(what.id) \u{201C}\(name)\u{201D} tidak dikenal oleh model ini",
      en: "the \(what.en) \u{201C}\(name)\u{201D} is not known to this model"),
    help: near.isEmpty
      ? Bilingual(
        id: "yang ada: \(quoted(Array(known.prefix(15)), "dan"))",
        en: "there are \(quoted(Array(known.prefix(15)), "and"))")
      : Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?"), at: span
  )
}

/// The keys of `dates`.
let dateFields: [String] = Milestone.all.map(\.name)

/// Every path of a dossier that a stage may ask for: top-level fields and those of its records.
let dossierPaths: [String] = Dossier.schema.fields.flatMap { field -> [String] in
  if case .record(let inner) = field.form { return [field.name] + inner.fields.map { "\(field.name).\($0.name)" } }
  if field === Dossier.Fields.context { return [field.name] + Context.ownFields.map { "\(field.name).\($0.name)" } }
  return [field.name]
}

/// A code in `rules` that the rule book does not have.
///
/// - Parameter known: the codes of the rule book, which stands above this module.
package func unknownRules(in model: PlanningModel, known: [String]) -> [Diagnostic] {
  let codes = Set(known)
  return model.rules.keys.sorted().filter { !codes.contains($0) }.compactMap { code in
    guard let setting = model.rules[code], setting.at >= 0, let tree = model.file.frontMatter else { return nil }
    // The program has some two hundred rules; who writes RES-999 means one of the family RES.
    let family = known.filter { $0.utf8.prefix(3).elementsEqual(code.utf8.prefix(3)) }
    return unknownInModel(
      Bilingual(id: "aturan", en: "rule"), code, at: tree.span(setting.at - 1, in: model.file.path),
      known: family.isEmpty ? known : family)
  }
}
