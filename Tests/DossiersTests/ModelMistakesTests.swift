import Diagnostics
import Markup
import Testing

@testable import Dossiers

/// What a planning model says and cannot mean is told, and nothing of it is dropped in silence.
struct ModelMistakesTests {
  private func model(_ keys: String) -> Diagnosed<PlanningModel> {
    let text = "model: 1\norganisation: {id: x, languages: [en]}\n" + keys
    return readModel(parse(SourceFile(path: "content/planning-model.yml", text: text)))
  }

  private func findings(_ keys: String) -> [Diagnostic] { model(keys).diagnostics }

  /// The one finding about some keys, where the model without them has none.
  private func finding(_ keys: String) throws -> Diagnostic {
    let found = findings(keys)
    try #require(found.count == 1, "\(found.map(\.message.en))")
    return found[0]
  }

  // MARK: Who may see what

  @Test(arguments: [
    "profile: nationall", "profile: [national]", "profiles: [domestik, local]", "profiles: domestik",
    "profile: national\nprofiles: [national, local]"
  ])
  func `a profile that cannot be read decides who may see what`(keys: String) {
    #expect(findings(keys).contains { $0.decidesAccess && $0.severity == .error })
  }

  @Test func `of a profile that is written otherwise the lists are read, so that only its name is wrong`() throws {
    let text = "model: 1\norganisation: {id: x, languages: [en]}\nprofile: daerah\n"
    let read = readModel(parse(SourceFile(path: "content/planning-model.yml", text: text)))
    let told = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1 && told.help.en.contains("“local”") && told.decidesAccess)
    #expect(!read.value.stages.isEmpty && read.value.classifications.count > 1)
  }

  @Test func `a level of a dimension that the model does not have hides nothing, and is told`() throws {
    let told = try finding(
      """
      profile: national
      levels: {context.politcal: rahasia}

      """)
    #expect(told.message.en.contains("“context.politcal”") && told.decidesAccess)
    #expect(told.help.en.contains("context.political"))
    #expect(findings("profile: national\nlevels: {context.political: rahasia}").isEmpty)
  }

  // MARK: Instruments

  @Test(arguments: ["tidak", "tidak ada", "tdk", "-", "no"])
  func `an instrument that needs no approval in other words needs none, and is told`(word: String) throws {
    let read = model("profile: national\ninstruments: [{id: mou, approval: \(word)}]")
    let told = read.diagnostics.filter { $0.help.en == "“\(word)” is written “none”" }
    #expect(told.count == 1, "\(read.diagnostics.map(\.message.en))")
    #expect(read.value.instruments.map(\.approval) == ["none"])
  }

  // MARK: Whose handbook it is

  @Test(arguments: ["profile: national\n", "stages: [{id: lain}]\n"])
  func `a model that does not say whose it is is told once, and no institution is supposed`(text: String) {
    let read = readModel(parse(SourceFile(path: "content/planning-model.yml", text: text)))
    let told = read.diagnostics.filter { $0.message.en.contains("organisation") }
    #expect(told.count == 1 && told[0].severity == .error && told[0].span.line == 1, "\(told.map(\.message.en))")
    #expect(told[0].help.id.contains("id: badan-contoh") && read.value.organisation.id.isEmpty)
  }

  @Test func `an organisation under another word is told as that, and as nothing else`() {
    let text = "profile: national\norganisasi: {id: badan-contoh}\n"
    let read = readModel(parse(SourceFile(path: "content/planning-model.yml", text: text)))
    #expect(read.diagnostics.count == 1, "\(read.diagnostics.map(\.message.en))")
    #expect(read.diagnostics.first?.help.en.contains("“organisation”") == true)
  }

  // MARK: Profiles

  @Test(arguments: ["date_rules", "context", "evaluation"])
  func `a key of a section leaves the profile's other keys as they are`(section: String) {
    let keys = [
      "date_rules": "sleeping_after: P6M", "context": "ratings: [baik, buruk]", "evaluation": "scale: [1, 4]"
    ]
    let profile = model("profile: national").value
    let changed = model("profile: national\n\(section): {\(keys[section] ?? "")}")
    #expect(changed.diagnostics.isEmpty)
    let read = changed.value
    #expect(read.dateRules.decisionLead == profile.dateRules.decisionLead && read.dateRules.decisionLead != nil)
    #expect(read.dateRules.reviewGrace == profile.dateRules.reviewGrace && read.dateRules.reviewGrace.days == 30)
    #expect(read.dateRules.horizons == profile.dateRules.horizons && !read.dateRules.horizons.isEmpty)
    #expect(read.contextDimensions == profile.contextDimensions && read.contextCadence == profile.contextCadence)
    #expect(read.evaluationCriteria == profile.evaluationCriteria && !read.evaluationCriteria.isEmpty)
    #expect(read.contextRatings.count == (section == "context" ? 2 : 4))
    #expect(read.evaluationScale == (section == "evaluation" ? 1...4 : 1...5))
  }

  @Test func `an empty list of a section takes that of the profile away`() {
    let read = model("profile: national\ndate_rules: {horizons: []}\ncontext: {dimensions: []}")
    #expect(read.diagnostics.isEmpty && read.value.dateRules.horizons.isEmpty && read.value.contextDimensions.isEmpty)
    #expect(read.value.dateRules.decisionLead != nil && !read.value.contextRatings.isEmpty)
  }

  @Test func `a list of stages that is too short for the profile is one fault, which names all that it lacks`() throws {
    let told = try finding(
      """
      profile: national
      stages:
        - {id: exploration, name: Penjajakan}
        - {id: implementation, name: Pelaksanaan, live: true}

      """)
    for stage in ["adoption", "approval", "drafting"] { #expect(told.message.en.contains("“\(stage)”")) }
    #expect(told.help.en.contains("“- id: adoption”"))
  }

  @Test(arguments: [
    ("rates: {USD: 15000}", "“rates” belongs under “money”"),
    ("date_rules: {holidays: [2026-12-25]}", "“holidays” belongs under “organisation”"),
    ("site: {time_zone: Asia/Jakarta}", "“time_zone” belongs under “organisation”"),
    ("organisation2: {}", "did you mean “organisation”?")
  ])
  func `a field of the model in another place is told where it belongs`(keys: String, help: String) throws {
    let told = try finding("profile: national\n" + keys)
    #expect(told.code == "FM-004" && told.help.en == help, "\(told.help.en)")
  }

  @Test func `a rule that is none is answered with those of its family`() throws {
    let told = unknownRules(
      in: model("profile: national\nrules: {RES-999: {severity: error}}").value,
      known: ["CLS-901", "RES-201", "RES-202"])
    #expect(told.count == 1 && told[0].help.en.contains("“RES-201”") && !told[0].help.en.contains("CLS"))
  }

  @Test func `a stage that a procedure's own required fields misname is told where it stands`() throws {
    let told = try finding(
      """
      profiles: [domestic, local]
      procedures:
        local: {requires: {penjajakn: [title]}}

      """)
    #expect(told.span.line == 5 && told.message.en.contains("“penjajakn” is not known"))
  }

  @Test func `a field that a procedure requires and dossiers do not have is told`() throws {
    let stage = try #require(readModel(nil).value.stages.first?.code)
    let told = findings(
      """
      profiles: [national, domestic]
      procedures:
        national: {requires: {\(stage): [titel]}}

      """)
    #expect(told.contains { $0.span.line == 5 && $0.message.en.contains("“titel” is not known") })
  }

  @Test func `a required dimension is one that the model has`() throws {
    let told = try finding("profile: national\nrequires: {exploration: [title, context.politik]}")
    #expect(told.message.en.contains("“context.politik”"))
  }

  // MARK: Rules

  @Test(arguments: [
    ("EVA-402: [off]", "one word"), ("EVA-402: {severity: [off]}", "one word"),
    ("RES-203: {asymetry_abov: 5}", "asymmetry_above"), ("RES-203: {asymmetry_above: 1 hari}", "asymmetry_above"),
    ("RES-203: {asymmetry_above: }", "asymmetry_above"), ("DAT-061: {asymmetry_above: 5}", "longest_years"),
    ("OWN-001: {must: {}, says: X, why: Y}", "asks for nothing"),
    ("OWN-001: {must: {stage: }, says: X, why: Y}", "holds nothing"),
    ("OWN-001: {must: {stage: []}, says: X, why: Y}", "holds nothing")
  ])
  func `what a rule cannot be set to is told`(rule: String, says: String) {
    let found = findings("profile: national\nrules:\n  \(rule)\n")
    #expect(found.contains { ($0.message.en + $0.help.en).contains(says) }, "\(found.map(\.message.en))")
  }

  @Test(arguments: [
    "EVA-402: off", "EVA-402: {severity: info}", "RES-203: {asymmetry_above: 0.7}",
    "NET-802: {severity: info, theme_concentration_above: 1}",
    "OWN-001: {must: {has: owner}, says: {en: X, id: X}, why: {en: Y, id: Y}}"
  ])
  func `what a rule can be set to is not`(rule: String) {
    #expect(findings("profile: national\nrules:\n  \(rule)\n").map(\.message.en) == [])
  }

  // MARK: Numbers and addresses

  @Test(arguments: ["-5", "90000"])
  func `a largest attachment that no limit can be is told`(size: String) throws {
    #expect(try finding("profile: national\nattachments: {largest_mb: \(size)}").message.en.contains("\(size) MB"))
  }

  @Test func `an address at two units is told, and stays with the first`() throws {
    let text = """
      model: 1
      organisation: {id: x, languages: [en]}
      profile: national
      units:
        - {id: biro, name: Biro, authors: [orang@kantor.example]}
        - {id: pusat, name: Pusat, authors: Orang@kantor.example}

      """
    let read = readModel(parse(SourceFile(path: "content/planning-model.yml", text: text)))
    #expect(read.value.unitOfAuthor == ["orang@kantor.example": 0])
    #expect(read.diagnostics.map(\.span.line) == [6])
  }

  @Test(arguments: ["rgb(nan%, 0, 0)", "rgb(inf, 0, 0)", "hsl(inf%, 50%, 50%)", "rgb(1e400%, 0, 0)"])
  func `a colour of numbers that are none is no colour`(text: String) {
    #expect(CSSColour(text) == nil)
  }

  @Test func `a colour in percent is one`() {
    #expect(CSSColour("rgb(100%, 0%, 50%)")?.hexadecimal == "#ff0080")
  }
}
