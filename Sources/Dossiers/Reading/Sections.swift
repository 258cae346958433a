// What other kinds of documents hold, each from its mapping.

extension Synonyms {
  /// A list for every language, or a mapping of languages to lists (or single words).
  static func read(_ r: Record) -> Field<[Synonyms]> {
    let plain = r.texts("synonyms")
    if plain.isAbsent || plain.value != nil {
      return Field(plain.value.map { [Synonyms(language: "", words: $0)] }, at: plain.at)
    }
    let mapping = r.part("synonyms")
    return Field(
      mapping.keys.map { Synonyms(language: $0.name, words: mapping.texts(at: $0.value).value ?? []) }, at: plain.at)
  }
}

extension Selection {
  init(_ r: Record) {
    var conditions: [Condition] = []
    func words(_ key: StaticString) -> [String]? { r.texts(key).value?.map(\.value) }
    func numbers(_ key: StaticString) -> [Int]? { r.numbers(key).value?.map(\.value) }
    func indices(_ key: StaticString, _ list: CodeList) -> [Int]? {
      numbers(key) == nil ? nil : words(key)?.flatMap { r.checking.vocabulary.indices(of: $0, in: list) }
    }
    if let ids = words("id") { conditions.append(.id(ids)) }
    if let numbers = words("number") { conditions.append(.number(numbers.map(numberKey))) }
    if let kinds = words("kind") { conditions.append(.kind(kinds.compactMap(ContentKind.init(selectionWord:)))) }
    if let stages = indices("stage", .stage) { conditions.append(.stage(stages)) }
    if let live = r.flag("live") { conditions.append(.live(live)) }
    if let instruments = indices("instrument", .instrument) { conditions.append(.instrument(instruments)) }
    if let themes = numbers("theme") { conditions.append(.theme(themes)) }
    if let partners = words("partner") { conditions.append(.partner(partners)) }
    if let kinds = numbers("partner_kind") { conditions.append(.partnerKind(kinds)) }
    if let countries = words("country") { conditions.append(.country(countries)) }
    if let owners = numbers("owner") { conditions.append(.owner(owners)) }
    if let parents = words("parent") { conditions.append(.parent(parents)) }
    if let levels = numbers("classification") { conditions.append(.classification(levels)) }
    if let codes = words("finding") { conditions.append(.finding(codes)) }
    if let period = r.period("due_within").value { conditions.append(.dueWithin(period)) }
    if let procedures = words("procedure") { conditions.append(.procedure(procedures)) }
    if let paths = words("has") { conditions.append(.has(paths)) }
    if let paths = words("lacks") { conditions.append(.lacks(paths)) }
    if let kinds = words("record") { conditions.append(.record(kinds.compactMap(RecordKind.init))) }
    if let day = r.date("signed_before").value { conditions.append(.signedBefore(day)) }
    if let day = r.date("signed_from").value { conditions.append(.signedFrom(day)) }
    for field in r.checking.vocabulary.ownFields {
      let wanted = r.texts(at: r.node(field.schema.key))
      if let wanted = wanted.value { conditions.append(.own(field, wanted.map(\.value))) }
    }
    if let negated = r.record("not", Selection.init).value { conditions.append(.not(negated)) }
    self.init(at: r.at, conditions: conditions)
  }
}
