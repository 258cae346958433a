package import Diagnostics

extension CodeList {
  /// The entry of the rule book for a code that is not in this list.
  var fault: Fault {
    switch self {
    case .stage: unknownStageFault
    case .instrument: unknownInstrumentFault
    case .theme: unknownThemeFault
    case .classification: unknownClassificationFault
    case .country: unknownCountryFault
    case .currency: unknownCurrencyFault
    case .language: unknownLanguageFault
    case .sdg: unknownGoalFault
    case .partnerKind: unknownPartnerKindFault
    case .dac: unknownSectorFault
    case .unit: unknownUnitFault
    case .mandate: unknownMandateFault
    case .competency: unknownCompetencyFault
    case .subject: unknownSubjectFault
    case .checklist: unknownChecklistItemFault
    }
  }

  package var name: Bilingual {
    switch self {
    case .stage: Bilingual(id: "tahap", en: "stage")
    case .instrument: Bilingual(id: "bentuk naskah", en: "instrument")
    case .theme: Bilingual(id: "tema", en: "theme")
    case .classification: Bilingual(id: "klasifikasi", en: "classification")
    case .country: Bilingual(id: "negara", en: "country")
    case .currency: Bilingual(id: "mata uang", en: "currency")
    case .language: Bilingual(id: "bahasa", en: "language")
    case .sdg: Bilingual(id: "TPB/SDG", en: "SDG goal or target")
    case .partnerKind: Bilingual(id: "jenis mitra", en: "kind of partner")
    case .dac: Bilingual(id: "sektor DAC", en: "DAC sector")
    case .unit: Bilingual(id: "unit", en: "unit")
    case .mandate: Bilingual(id: "tugas dan fungsi", en: "mandate")
    case .competency: Bilingual(id: "kompetensi", en: "competency")
    case .subject: Bilingual(id: "materi naskah", en: "subject")
    case .checklist: Bilingual(id: "butir kelengkapan", en: "item of the checklist")
    }
  }
}

/// A code that is not in its list, with the nearest allowed ones: all of a short list, the near ones of a long one.
///
/// - Parameters:
///   - allowed: every code of the list.
///   - called: the codes that people call so; one alone is what is meant, and `check --fix` may write it.
///   - other: another list that has the code.
func unknownCode(
  _ code: String, of list: CodeList, at span: Span, allowed: [String], called: [String] = [],
  isOf other: CodeList? = nil
) -> Diagnostic {
  let allowed = allowed.filter { !$0.isEmpty }, near = suggest(code, from: allowed)
  let help = helpWith(code, of: list, near: near, allowed: allowed, called: called, isOf: other)
  return Diagnostic(
    list.fault, at: span,
    Bilingual(
      id: "\(list.name.id) \u{201C}\(shortened(code))\u{201D} tidak ada dalam daftar",
      en: "the \(list.name.en) \u{201C}\(shortened(code))\u{201D} is not in the list"),
    help: help, fixes: called.count == 1 ? [Diagnostic.Fix(span, called[0])] : [])
}

/// What to write in place of a code that is in no list.
private func helpWith(
  _ code: String, of list: CodeList, near: [String], allowed: [String], called: [String], isOf other: CodeList?
) -> Bilingual {
  if called.count == 1 {
    return Bilingual(
      id: "“\(shortened(code))” ditulis “\(called[0])”", en: "“\(shortened(code))” is written “\(called[0])”")
  } else if called.count > 1 {
    return oneOf(called, of: list, code)
  } else if let other, !allowed.isEmpty {
    let shown = Array((allowed.count <= 15 || near.isEmpty ? allowed : near).prefix(15))
    return Bilingual(
      id: "“\(shortened(code))” adalah \(other.name.id), bukan \(list.name.id); pilih \(quoted(shown, .indonesian))",
      en:
        """
        “\(shortened(code))” is of the list “\(other.name.en)”, not of “\(list.name.en)”; choose \
        \(quoted(shown, .english))
        """
    )
  }
  let short = codesShort(for: code, in: list, allowed: allowed)
  if !short.isEmpty {
    return Bilingual(id: "mungkin maksudnya \(quoted(short, "atau"))?", en: "did you mean \(quoted(short, "or"))?")
  } else if !near.isEmpty {
    return Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?")
  } else if allowed.isEmpty {
    return Bilingual(
      id: "model ini tidak punya daftar \(list.name.id): perbaiki “profile” di content/planning-model.yml",
      en: "this model has no list for \(list.name.en): mend “profile” in content/planning-model.yml")
  } else if allowed.count <= 15 {
    return Bilingual(id: "yang ada: \(quoted(allowed, "dan"))", en: "there are \(quoted(allowed, "and"))")
  } else if let standard = list.fault.source {
    return Bilingual(id: "pakai kode dari \(standard)", en: "use a code of \(standard)")
  } else {
    return Bilingual(id: "pakai kode dari daftarnya", en: "use a code of its list")
  }
}

private func oneOf(_ called: [String], of list: CodeList, _ code: String) -> Bilingual {
  let choices = called.map { choice($0, of: list) }
  return Bilingual(
    id: "“\(shortened(code))” dapat berarti \(choices.map(\.id).joined(separator: " atau ")); tulis salah satunya",
    en: "“\(shortened(code))” can be \(choices.map(\.en).joined(separator: " or ")); write one of them")
}

/// A code to choose, with the country that it is: nobody knows the two Koreas by their letters.
private func choice(_ code: String, of list: CodeList) -> Bilingual {
  guard list == .country, let name = countryTable[code]?.name else {
    return Bilingual(id: "“\(code)”", en: "“\(code)”")
  }
  return Bilingual(id: "“\(code)” (\(name.id))", en: "“\(code)” (\(name.en))")
}
