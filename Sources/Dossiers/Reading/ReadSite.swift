import Diagnostics
import Markup

// How the site looks, what it leads to, and for which audience it is built.

enum SiteFields {
  static let title = TypedField<LocalizedText>.localized("title", "judul", "title")
  static let languages = TypedField<[Item<String>]>.codes(.language, "languages", "bahasa", "languages")
  static let theme = TypedField<Record>.section(
    RecordSchema(Bilingual(id: "tampilan", en: "theme"), [accent.schema]), "theme", "tampilan", "theme")
  /// In `theme`.
  static let accent = TypedField<String>.text("accent", "warna", "accent")
  static let logo = TypedField<String>.text("logo", "logo", "logo")
  static let navigation = TypedField<[Item<String>]>.texts(
    .list(.word(PlanningModel.SiteSettings.parts)), "navigation", "urutan navigasi", "order of navigation")
  static let links = TypedField<[Record]>.items(LinkFields.schema, "links", "tautan lain", "other links")
  static let map = TypedField<Bool>.flag("map", "peta", "map")
  static let audience = TypedField<String>.text("audience", "edisi", "audience")
  static let baseURL = TypedField<String>.text("base_url", "alamat situs", "base address")
  static let changesBetween = TypedField<String>.text(
    "changes_between", "tag yang dibandingkan", "tags to compare")
  static let omissionNote = TypedField<Bool>.flag(
    "omission_note", "catatan tentang yang tidak dimuat", "a note on what is left out")
  static let revision = TypedField<Bool>.flag("revision", "revisi", "revision")

  static let schema = RecordSchema(
    Bilingual(id: "situs", en: "site"),
    [
      title.schema, languages.schema, theme.schema, logo.schema, navigation.schema, links.schema, map.schema,
      audience.schema, baseURL.schema, changesBetween.schema, omissionNote.schema, revision.schema
    ])
}

private enum LinkFields {
  static let name = TypedField<LocalizedText>.localized("name", "nama", "name", .required)
  static let url = TypedField<String>.text("url", "alamat", "address", .required)

  static let schema = RecordSchema(Bilingual(id: "tautan", en: "a link"), [name.schema, url.schema])
}

extension ModelReader {
  mutating func readSite() {
    let site = part(ModelFields.site)
    model.site.title = site[SiteFields.title].value
    model.site.languages = site[SiteFields.languages].value?.map(\.value)
    let theme = site.part(SiteFields.theme)
    model.site.accent = colour(theme[SiteFields.accent], in: theme)
    readLogo(site)
    model.site.navigation = site[SiteFields.navigation].items().map(\.value).filter(
      PlanningModel.SiteSettings.parts.contains)
    readLinks(site)
    model.site.map = site[SiteFields.map].value ?? false
    model.site.audience = statedAudience
    model.site.baseURL = site[SiteFields.baseURL].value
    if let address = model.site.baseURL { checkAddress(address, at: site.checking.span(site.node(SiteFields.baseURL))) }
    model.site.changesBetween = site[SiteFields.changesBetween].value
    model.site.tellsOmissions = site[SiteFields.omissionNote].value ?? false
    model.site.tellsRevision = site[SiteFields.revision].value ?? false
  }

  /// The site's colour as `#rrggbb`, in whatever way of CSS the model writes it; nil where it gives none that can be
  /// read.
  private mutating func colour(_ field: Field<String>, in record: Record) -> String? {
    guard let text = field.value else { return nil }
    if let colour = CSSColour(text) { return colour.hexadecimal }
    found.append(
      modelMistake(
        Bilingual(
          id: "\u{201C}\(shortened(text))\u{201D} bukan warna yang terbaca",
          en: "\u{201C}\(shortened(text))\u{201D} is no colour that can be read"),
        help: Bilingual(
          id:
            "tulis di antara tanda petik, misalnya \"#0b4f6c\", \"rgb(11 79 108)\", "
            + "\"hsl(198 82% 23%)\", atau \"teal\"",
          en: "write in quotes, for example \"#0b4f6c\", \"rgb(11 79 108)\", \"hsl(198 82% 23%)\" or \"teal\""),
        at: record.checking.span(field.at)))
    return nil
  }

  /// The picture beside the site's title.
  private mutating func readLogo(_ site: Record) {
    let logo = site[SiteFields.logo]
    guard let path = logo.value else { return }
    if let place = contentPaths(path, besides: model.file.path).first {
      model.site.logo = Item(place, at: logo.at)
      return
    }
    found.append(
      modelMistake(
        Bilingual(
          id: "logo “\(shortened(path))” bukan jalur di dalam content/",
          en: "the logo “\(shortened(path))” is no path inside content/"),
        help: Bilingual(id: "tulis misalnya logo: files/logo.svg", en: "write for example logo: files/logo.svg"),
        at: site.checking.span(logo.at)))
  }

  /// The links that lead out of the site.
  private mutating func readLinks(_ site: Record) {
    for link in site[SiteFields.links].items() {
      let url = link[LinkFields.url]
      guard let name = link[LinkFields.name].value, let address = url.value else { continue }
      if address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8) {
        model.site.links.append(PlanningModel.SiteSettings.Link(name: name, url: address))
        continue
      }
      found.append(
        modelMistake(
          Bilingual(
            id: "alamat “\(shortened(address))” tidak diawali https://",
            en: "the address “\(shortened(address))” does not begin with https://"),
          help: Bilingual(
            id: "tulis alamat lengkapnya, misalnya https://contoh.go.id",
            en: "write the whole address, for example https://example.org"), at: site.checking.span(url.at)))
    }
  }

  /// What the model's own file says of the audience. A file that says something that cannot be read is told apart from
  /// one that says nothing, lest a slip widen the audience.
  private var statedAudience: StatedAudience {
    let tree = own.checking.tree
    guard let site = tree.value(0, ModelFields.site.key), !own.checking.isAbsent(site) else { return .notStated }
    guard tree.nodes[Int(site)].kind == .mapping else { return .unreadable(said: true) }
    guard let audience = tree.value(site, SiteFields.audience.key) else { return .notStated }
    if own.checking.isAbsent(audience) { return .unreadable(said: false) }
    return own.part(ModelFields.site)[SiteFields.audience].value.map(StatedAudience.level) ?? .unreadable(said: true)
  }
}

extension ModelReader {
  /// The site's address is written into feeds and calendars, whose readers do not add what it lacks.
  private mutating func checkAddress(_ address: String, at span: Span) {
    if address.hasPrefix("https://") || address.hasPrefix("http://") { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "alamat situs “\(shortened(address))” tidak diawali https://",
          en: "the site's address “\(shortened(address))” does not begin with https://"),
        help: Bilingual(
          id: "tulis alamat lengkapnya, misalnya https://\(withoutScheme(address))",
          en: "write the whole address, for example https://\(withoutScheme(address))"),
        at: span))
  }
}

/// An address behind what stands before its host: `htps://a.example` is `a.example`.
func withoutScheme(_ address: String) -> String {
  let parts = address.split(separator: "/", omittingEmptySubsequences: true)
  guard let first = parts.first, first.hasSuffix(":") else { return address }
  return parts.dropFirst().joined(separator: "/")
}
