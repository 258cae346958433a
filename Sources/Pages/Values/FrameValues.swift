internal import Templates

/// A way to a page.
struct LinkValues: TemplateRecord {
  let label: String
  let href: String
  let current: Bool

  static func to(_ href: String, _ label: String, isCurrent: Bool = false) -> LinkValues {
    LinkValues(label: label, href: href, current: isCurrent)
  }

  /// The name of the page on which it stands, which leads nowhere.
  static func here(_ label: String) -> LinkValues { LinkValues(label: label, href: "", current: false) }

  static let shape = RecordShape<LinkValues>(
    "link",
    [
      .text("label", "what to show") { $0.label },
      .text("href", "where it leads; empty where it leads nowhere") { $0.href },
      .flag("current", "whether it is this page") { $0.current }
    ])
}

/// What every page has around its content.
struct FrameValues: TemplateRecord {
  let language: String
  let title: String
  let subtitle: String
  let omissionNote: String
  let siteTitle: String
  let logo: String
  let root: String
  let assets: String
  let address: String
  let marking: String
  let markingTone: String
  let asOf: String
  let draft: Bool
  let version: String
  let accent: String
  let accentDark: String
  let style: [UInt8]
  let crumbs: [LinkValues]
  let navigation: [LinkValues]
  let more: [LinkValues]
  let inMore: Bool
  let languages: [LinkValues]
  let contents: [LinkValues]

  static let shape = RecordShape<FrameValues>(
    "frame",
    [
      .words("words", "the words of the language, by key"),
      .text("language", "the page's language (ISO 639-1)") { $0.language },
      .text("title", "the page's title: its one h1") { $0.title },
      .text("subtitle", "the title in the other languages, or a sentence under it") { $0.subtitle },
      .text(
        "omissionNote", "that the edition leaves out what is more restricted, where the model wants it said; or empty"
      ) { $0.omissionNote },
      .text("siteTitle", "the site's title") { $0.siteTitle },
      .text("logo", "the picture beside it, or empty") { $0.logo },
      .text("root", "the way back to the language's first page: empty or ../") { $0.root },
      .text("assets", "the way to assets/") { $0.assets },
      .text("address", "where the page stands in the world, where the model says where the site does; or empty") {
        $0.address
      },
      .text("marking", "the marking of the page: the name of its classification") { $0.marking },
      .text("markingTone", "its tint: neutral, information, watch or adverse, the more restricted the stronger") {
        $0.markingTone
      },
      .text("asOf", "the day the site shows") { $0.asOf },
      .flag("draft", "whether the check failed and the site was published all the same") { $0.draft },
      .text("version", "the program's version") { $0.version },
      .text("accent", "the organisation's colour, #rrggbb, dark enough for a light page; or empty") { $0.accent },
      .text("accentDark", "the same, light enough for a dark page; or empty") { $0.accentDark },
      .html("style", "the marking, the day and the colours as a style sheet: write <style>{{style}}</style>") {
        $0.style
      },
      .list("crumbs", "the way here from the first page") { $0.crumbs },
      .list("navigation", "the main parts of the site, six at most") { $0.navigation },
      .list("more", "the last of those six, for narrow screens, then the other parts") { $0.more },
      .flag("inMore", "whether this page is in one of those") { $0.inMore },
      .list("languages", "this page in the site's other languages") { $0.languages },
      .list("contents", "the sections of this page") { $0.contents }
    ])
}
