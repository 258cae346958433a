import Dossiers

/// What makes an indicator specific, measurable and time-bound: each part by its key.
enum SmartPart: String, CaseIterable {
  case unit, baseline, target
  case targetDate = "target.date"
  case source
}

extension Indicator {
  /// The parts that are missing, in the order of the keys; a part that another finding is about is not missing.
  var missingParts: [SmartPart] {
    var missing: [SmartPart] = []
    if unit.isAbsent { missing.append(.unit) }
    if baseline.isAbsent || baseline.value?.value.isAbsent == true { missing.append(.baseline) }
    if target.isAbsent || target.value?.value.isAbsent == true { missing.append(.target) }
    if target.value?.date.isAbsent == true { missing.append(.targetDate) }
    if source.isAbsent { missing.append(.source) }
    return missing
  }
}
