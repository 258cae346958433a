import Diagnostics
import FoundationEssentials

// How many points each element of good planning gives, and from how many a score is good or fair.

enum ScoreFields {
  static let elements = TypedField<Record>.section(
    RecordSchema(Bilingual(id: "unsur", en: "elements"), elementFields), "elements", "unsur", "elements")
  static let bands = TypedField<Record>.section(BandFields.schema, "bands", "batas", "bands")

  static let schema = RecordSchema(Bilingual(id: "nilai", en: "scores"), [elements.schema, bands.schema])

  /// The elements that have a score. Their reader goes through all that are there.
  private static let elementFields = (["objectives", "resources", "coordination", "evaluation"] as [StaticString]).map {
    FieldSchema($0, .record(ElementFields.schema), "unsur", "element")
  }
}

private enum ElementFields {
  static let weight = TypedField<Decimal>.decimal("weight", "bobot", "weight")
  static let checks = TypedField<[Record]>.items(CheckFields.schema, "checks", "butir penilaian", "checks")

  static let schema = RecordSchema(
    Bilingual(id: "nilai satu unsur", en: "the score of an element"), [weight.schema, checks.schema])
}

private enum CheckFields {
  static let id = TypedField<String>.text("id", "id", "id", .required)
  static let points = TypedField<Decimal>.decimal("points", "angka", "points", .required)

  static let schema = RecordSchema(Bilingual(id: "butir penilaian", en: "a check"), [id.schema, points.schema])
}

private enum BandFields {
  static let good = TypedField<Int>.integer("good", "baik", "good")
  static let fair = TypedField<Int>.integer("fair", "cukup", "fair")

  static let schema = RecordSchema(Bilingual(id: "batas", en: "bands"), [good.schema, fair.schema])
}

extension ModelReader {
  mutating func readScores() {
    let scores = part(ModelFields.scores)
    let elements = scores.part(ScoreFields.elements)
    for (name, value) in elements.keys {
      let element = Record(elements.checking, value)
      var checks: [PlanningModel.Check] = []
      for record in element[ElementFields.checks].items() {
        if let check = check(from: record) { checks.append(check) }
      }
      model.scores.append(
        PlanningModel.ElementScore(element: name, weight: amount(element[ElementFields.weight]) ?? 0, checks: checks))
    }
    let bands = scores.part(ScoreFields.bands)
    model.bandGood = bands[BandFields.good].value ?? 80
    model.bandFair = bands[BandFields.fair].value ?? 50
    rising(bands, BandFields.fair, model.bandFair, BandFields.good, model.bandGood)
  }

  /// A check of a score with its points; nil, and a finding, for a check that the program does not have.
  mutating func check(from record: Record) -> PlanningModel.Check? {
    let id = record[CheckFields.id]
    guard let name = id.value else { return nil }
    guard let check = ScoreCheck(rawValue: name) else {
      let known = ScoreCheck.allCases.map(\.rawValue)
      found.append(
        unknownInModel(Bilingual(id: "butir penilaian", en: "check"), name, at: own.checking.span(id.at), known: known))
      return nil
    }
    return amount(record[CheckFields.points]).map { PlanningModel.Check(check, points: $0) }
  }

  /// A weight or points: not below zero.
  mutating func amount(_ field: Field<Decimal>) -> Decimal? {
    guard let value = field.value, value < 0 else { return field.value }
    found.append(
      modelMistake(
        Bilingual(
          id: "angka penilaian \u{201C}\(value)\u{201D} kurang dari nol",
          en: "the \u{201C}\(value)\u{201D} of a score is below zero"),
        help: Bilingual(
          id: "tulis nol atau lebih, atau hapus butir itu", en: "write zero or more, or take the check out"),
        at: own.checking.span(field.at)))
    return nil
  }
}
