import Diagnostics
import Dossiers

/// OBJ-104: an indicator that lacks one of what makes it specific, measurable and time-bound.
///
/// Why it matters: without a unit, a beginning, a target with its day and a source, progress is an opinion. Source:
/// docs/planning-model.md, "Good planning" (unit, baseline, target, target date, source).
let indicatorNotSmart = Rule(
  Fault(
    "OBJ-104", "indicator-not-smart", .warning,
    finds: Bilingual(
      id: "indikator yang belum terukur dan berbatas waktu (SMART)", en: "an indicator that is not SMART"),
    why: Bilingual(
      id: "tanpa satuan, angka awal, sasaran dengan tanggalnya dan sumber data, kemajuan hanyalah pendapat",
      en: "without a unit, a baseline, a target with its day and a source, progress is an opinion"),
    wrong: .indicator(target: "{value: 6}", source: nil, isMarked: true),
    right: .indicator())
) { subject in
  subject.dossier.objectives.items().flatMap { $0.indicators.items() }.compactMap { indicator in
    // Without a target its day is missing too: said once.
    let parts = indicator.missingParts
    let missing = parts.filter { $0 != .targetDate || !parts.contains(.target) }
    guard !missing.isEmpty else { return nil }
    let name = indicator.id.value.map { " \($0)" } ?? ""
    return Diagnostic(
      indicatorNotSmart.fault, at: subject.dossier.span(indicator.at),
      Bilingual(
        id: "indikator\(name) belum punya \(missing.map(\.words.id).joined(separator: ", "))",
        en: "indicator\(name) has no \(missing.map(\.words.en).joined(separator: ", "))"),
      help: Bilingual(
        id: "tambahkan \(missing.map(\.sample).joined(separator: ", "))",
        en: "add \(missing.map(\.sample).joined(separator: ", "))"))
  }
}

extension SmartPart {
  fileprivate var words: Bilingual {
    switch self {
    case .unit: Bilingual(id: "satuan", en: "unit")
    case .baseline: Bilingual(id: "angka awal", en: "baseline")
    case .target: Bilingual(id: "sasaran", en: "target")
    case .targetDate: Bilingual(id: "tanggal sasaran", en: "date of the target")
    case .source: Bilingual(id: "sumber data", en: "source of the data")
    }
  }

  fileprivate var sample: String {
    switch self {
    case .unit: "unit: …"
    case .baseline: "baseline: {value: 0, date: 2025-12-31}"
    case .target: "target: {value: 10, date: 2028-12-31}"
    case .targetDate: "target: {value: …, date: 2028-12-31}"
    case .source: "source: …"
    }
  }
}
