package import Diagnostics
package import Dossiers

/// A column that a list may show, as the catalogue of columns tells it: `naskah list --columns help`.
package struct ListedColumn: Sendable {
  package let name: String
  package let title: Bilingual
  /// What its values are: a day, a number, a code of a list.
  package let holds: Bilingual
  /// What a spreadsheet takes its values for; where the column holds a list, what it takes each item for.
  package let values: ColumnValues
  /// Whether it holds a list of values.
  package let isList: Bool
}

/// What a spreadsheet takes a value for.
package enum ColumnValues: Sendable, Equatable {
  case text, day, number, flag
  /// One of a few words, which a drop-down can offer.
  case choice([String])
}

/// The columns of a kind of documents: its fields in their order, then what is computed. A field that has parts is not
/// a column itself, but each of its parts is.
package func columns(of kind: ContentKind, under model: PlanningModel) -> [ListedColumn] {
  let fields = model.vocabulary.schema(of: kind).fields.flatMap {
    paths(of: $0, below: "", isMany: false, under: model)
  }
  let computed = ComputedColumn.all.filter { $0.kinds.contains(kind) }.map {
    CatalogueEntry(name: $0.name, holds: $0.holds.name, values: $0.holds.values, isList: false)
  }
  return (fields + computed).compactMap { column in
    Column(column.name, of: [kind], under: model).map {
      ListedColumn(
        name: column.name, title: $0.title, holds: column.holds, values: column.values, isList: column.isList)
    }
  }
}

/// A field or a computed column with the kind that has it, and how it is written in a file.
package struct ListedField: Sendable {
  package let kind: ContentKind
  package let column: ListedColumn
  /// `term: {notice_period: P6M}`; nil for what is computed.
  package let sample: String?
}

/// The fields that a word names: by the whole path (`term.notice_period`), by its end (`notice_period`), by its section
/// (`term`) or by its heading.
package func fields(called word: String, under model: PlanningModel) -> [ListedField] {
  let key = wordKey(word), wanted = word.lowercased().pieces(between: ".")
  func isNamed(byPath column: ListedColumn) -> Bool {
    let keys = column.name.pieces(between: ".")
    return keys.starts(with: wanted) || keys.suffix(wanted.count) == wanted[...]
  }
  func isNamed(byHeading column: ListedColumn) -> Bool {
    guard !key.isEmpty else { return false }
    return [column.title.id, column.title.en].contains { wordKey($0) == key || wordKey(withoutScale($0)) == key }
  }
  return ContentKind.allCases.flatMap { kind in
    columns(of: kind, under: model).filter { isNamed(byPath: $0) || isNamed(byHeading: $0) }.map {
      ListedField(
        kind: kind, column: $0, sample: model.vocabulary.sample(of: $0.name, in: model.vocabulary.schema(of: kind)))
    }
  }
}

/// A heading without the scale in brackets that its numbers are out of.
private func withoutScale(_ heading: String) -> String { heading.pieces(between: "(").first ?? heading }

/// A column before it is known what stands over it.
private struct CatalogueEntry {
  let name: String
  let holds: Bilingual
  let values: ColumnValues
  let isList: Bool
}

/// The columns of a field: itself, or those of its parts.
///
/// - Parameters:
///   - path: the names of the fields it is a part of, each with its dot; empty for a field of the document.
///   - isMany: whether one of these fields is a list, so that each document has several values.
private func paths(of field: FieldSchema, below path: String, isMany: Bool, under model: PlanningModel)
  -> [CatalogueEntry]
{
  let name = path + field.name
  switch field.form {
  case .record(let inner) where inner.others != nil:
    return model.evaluationCriteria.map {
      CatalogueEntry(
        name: "\(name).\($0)", holds: held(.decimal, isMany: isMany), values: .number, isList: isMany)
    }
  case .record(let inner):
    return inner.fields.flatMap { paths(of: $0, below: name + ".", isMany: isMany, under: model) }
  case .list(.record(let inner)):
    return inner.fields.flatMap { paths(of: $0, below: name + ".", isMany: true, under: model) }
  case .open where field.name == "context":
    let own = Context.ownFields.flatMap { paths(of: $0, below: name + ".", isMany: isMany, under: model) }
    return own
      + model.contextDimensions.flatMap { dimension in
        ContextDimension.schema.fields.flatMap {
          paths(of: $0, below: "\(name).\(dimension).", isMany: isMany, under: model)
        }
      }
  default:
    return [
      CatalogueEntry(
        name: name, holds: held(field.form, isMany: isMany), values: values(field.form, under: model),
        isList: isMany || field.form.isList)
    ]
  }
}

extension FieldForm {
  fileprivate var isList: Bool {
    switch self {
    case .list, .listOrOne: true
    default: false
    }
  }
}

/// What a spreadsheet takes the values of a form for.
private func values(_ form: FieldForm, under model: PlanningModel) -> ColumnValues {
  switch form {
  case .list(let item), .listOrOne(let item): values(item, under: model)
  case .date, .milestone: .day
  case .integer, .decimal: .number
  case .boolean: .flag
  case .code(let list): .choice(model.vocabulary.codes(of: list))
  case .word(let words): .choice(words)
  case .text, .localized, .partialDate, .period, .ruled, .id, .record, .selection, .open, .either: .text
  }
}

/// What the values of a form are, in a few words.
///
/// - Parameter isMany: whether a document has several of them.
private func held(_ form: FieldForm, isMany: Bool) -> Bilingual {
  switch form {
  case .list(let item): return held(item, isMany: true)
  case .listOrOne(let item): return held(item, isMany: true)
  default: break
  }
  let one = single(form)
  return isMany ? Bilingual(id: "daftar: \(one.id)", en: "a list: \(one.en)") : one
}

private func single(_ form: FieldForm) -> Bilingual {
  switch form {
  case .date, .milestone: ComputedColumn.Held.day.name
  case .partialDate: Bilingual(id: "tahun, atau tahun dan bulan", en: "a year, or a year and a month")
  case .period: Bilingual(id: "jangka waktu, misalnya P5Y", en: "a duration, e.g. P5Y")
  case .integer, .decimal: ComputedColumn.Held.number.name
  case .boolean: ComputedColumn.Held.flag.name
  case .code(let list): Bilingual(id: "kode dari daftar \(list.name.id)", en: "a code of the list: \(list.name.en)")
  case .word(let words): Bilingual(id: words.joined(separator: ", "), en: words.joined(separator: ", "))
  case .id: Bilingual(id: "id sebuah halaman", en: "the id of a page")
  case .localized: Bilingual(id: "teks, dapat dalam beberapa bahasa", en: "a text, perhaps in several languages")
  case .text, .ruled, .open, .either, .selection, .list, .listOrOne, .record: ComputedColumn.Held.text.name
  }
}

extension ComputedColumn.Held {
  fileprivate var values: ColumnValues {
    switch self {
    case .day: .day
    case .number, .days, .score, .share, .points, .riskPoints: .number
    case .flag: .flag
    case .word, .text: .text
    }
  }

  /// The scale that a value is measured on (`of 100`); nil where it counts things or is no number.
  func scale(under model: PlanningModel?) -> Bilingual? {
    switch self {
    case .score: Bilingual(id: "dari 100", en: "of 100")
    case .share: Bilingual(id: "0 sampai 1", en: "0 to 1")
    case .points(let each): each
    case .riskPoints:
      model.map {
        Bilingual(id: "paling banyak \($0.heaviestRisk) tiap risiko", en: "at most \($0.heaviestRisk) a risk")
      }
    case .day, .number, .days, .flag, .word, .text: nil
    }
  }

  /// The greatest value of the scale; nil where it has none: days and points may be any number.
  var end: Int? {
    switch self {
    case .score: 100
    case .share: 1
    case .day, .number, .days, .points, .riskPoints, .flag, .word, .text: nil
    }
  }

  var name: Bilingual {
    switch self {
    case .day: Bilingual(id: "tanggal TTTT-BB-HH", en: "a day YYYY-MM-DD")
    case .number: Bilingual(id: "angka", en: "a number")
    case .points(let each): Bilingual(id: "angka: \(each.id)", en: "a number: \(each.en)")
    case .riskPoints:
      Bilingual(
        id: "angka: jumlah kemungkinan × dampak risiko yang terbuka",
        en: "a number: Σ likelihood × impact of open risks")
    case .days: Bilingual(id: "jumlah hari", en: "a number of days")
    case .score: Bilingual(id: "nilai 0 sampai 100", en: "a score from 0 to 100")
    case .share: Bilingual(id: "bagian 0 sampai 1", en: "a share from 0 to 1")
    case .flag: Bilingual(id: "true atau false", en: "true or false")
    case .word: Bilingual(id: "satu kata", en: "a word")
    case .text: Bilingual(id: "teks", en: "a text")
    }
  }
}
