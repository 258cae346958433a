internal import Templates

// What a handbook says of itself.

/// All that was found.
struct FindingsPageValues: PageRecord {
  let groups: [FindingGroupValues]
  let count: String

  static let kind = PageKind.findings
  static let shape = RecordShape<FindingsPageValues>(
    "findings",
    [
      .list("groups", "what is to be mended, then what is only told") { $0.groups },
      .text("count", "how many, in words") { $0.count }
    ])
}

/// What is to be mended, or what is only told.
struct FindingGroupValues: TemplateRecord {
  let id: String
  let label: String
  let count: String
  let files: [FileFindingsValues]

  static let shape = RecordShape<FindingGroupValues>(
    "findingGroup",
    [
      .text("id", "its anchor") { $0.id },
      .text("label", "what these ask for") { $0.label },
      .text("count", "how many findings") { $0.count },
      .list("files", "the documents they are in") { $0.files }
    ])
}

/// What was found in one file.
struct FileFindingsValues: TemplateRecord {
  let title: String
  let href: String
  let findings: [FindingValues]

  static let shape = RecordShape<FileFindingsValues>(
    "fileFindings",
    [
      .text("title", "the document's title; the file where it is none") { $0.title },
      .text("href", "its page, or empty") { $0.href },
      .list("findings", "what was found in it") { $0.findings }
    ])
}

/// One finding.
struct FindingValues: TemplateRecord {
  let code: String
  let severity: String
  let tone: String
  let place: String
  let message: String
  let help: String
  let href: String

  static let shape = RecordShape<FindingValues>(
    "finding",
    [
      .text("code", "its code") { $0.code },
      .text("severity", "its weight in words") { $0.severity },
      .text("tone", "its tint") { $0.tone },
      .text("place", "file and line") { $0.place },
      .text("message", "what is so") { $0.message },
      .text("help", "what to do") { $0.help },
      .text("href", "its rule") { $0.href }
    ])
}

/// The rule book.
struct RulesPageValues: PageRecord {
  let families: [RuleFamilyValues]

  static let kind = PageKind.rules
  static let shape = RecordShape<RulesPageValues>(
    "rules",
    [
      .list("families", "the rule book, by code, in families") { $0.families }
    ])
}

/// The rules about one matter.
struct RuleFamilyValues: TemplateRecord {
  let id: String
  let code: String
  let name: String
  let count: String
  let rules: [RuleValues]

  static let shape = RecordShape<RuleFamilyValues>(
    "ruleFamily",
    [
      .text("id", "its anchor") { $0.id },
      .text("code", "how the codes of its rules begin") { $0.code },
      .text("name", "what they are about") { $0.name },
      .text("count", "how many there are") { $0.count },
      .list("rules", "its rules, by code") { $0.rules }
    ])
}

/// One rule.
struct RuleValues: TemplateRecord {
  let id: String
  let code: String
  let slug: String
  let severity: String
  let tone: String
  let finds: String
  let why: String
  let source: String
  let wrong: String
  let right: String

  static let shape = RecordShape<RuleValues>(
    "rule",
    [
      .text("id", "its anchor") { $0.id },
      .text("code", "its code") { $0.code },
      .text("slug", "its name in words") { $0.slug },
      .text("severity", "its weight") { $0.severity },
      .text("tone", "its tint") { $0.tone },
      .text("finds", "what it finds") { $0.finds },
      .text("why", "why it matters") { $0.why },
      .text("source", "law and article, or empty") { $0.source },
      .text("wrong", "a wrong example") { $0.wrong },
      .text("right", "the same, mended") { $0.right }
    ])
}

/// What an edition is made of.
struct AboutPageValues: PageRecord {
  let facts: [FactValues]

  static let kind = PageKind.about
  static let shape = RecordShape<AboutPageValues>(
    "about",
    [
      .list("facts", "what this edition is made of") { $0.facts }
    ])
}

/// The search: nothing but the frame.
struct SearchPageValues: PageRecord {
  static let kind = PageKind.search
  static let shape = RecordShape<SearchPageValues>("search", [])
}

/// The page for what is not there: nothing but the frame.
struct NotFoundPageValues: PageRecord {
  static let kind = PageKind.notFound
  static let shape = RecordShape<NotFoundPageValues>("404", [])
}

/// The page of an old id.
struct RedirectPageValues: PageRecord {
  let href: String
  let name: String

  static let kind = PageKind.redirect
  static let shape = RecordShape<RedirectPageValues>(
    "redirect",
    [
      .text("href", "where the page has gone") { $0.href },
      .text("name", "its new name") { $0.name }
    ])
}
