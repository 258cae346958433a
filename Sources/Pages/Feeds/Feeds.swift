internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Planning

/// A file of the site that is no page: where it stands below the site's folder, and its bytes when they are asked for.
package struct Feed: Sendable {
  package let path: String
  package let bytes: @Sendable () -> [UInt8]
}

extension Site {
  /// Calendars in every language (the whole, by unit, by partner), the register as data, the last changes, and what
  /// search engines may read.
  package var feeds: [Feed] {
    guard let first = languages.first else { return [] }
    let data = RegisterData(first.whole, languages: languages.map(\.words.language))
    let columns = RegisterColumns(first.whole, hasLevels: hasLevels(first))
    let register: [Feed] = [
      Feed(path: "data/register-columns.js") { columns.bytes },
      Feed(path: "data/register.csv") { data.csv }, Feed(path: "data/register.json") { data.json },
      Feed(path: "data/datapackage.json") { data.package },
      Feed(path: "data/schema.json") {
        Array((jsonSchema(of: .dossier, under: first.handbook.model).pretty() + "\n").utf8)
      }
    ]
    return register + languages.flatMap(calendars) + languages.map(changesFeed) + sitemap
  }

  private func calendars(in language: SiteLanguage) -> [Feed] {
    let handbook = language.handbook, spoken = Language(rawValue: language.words.language) ?? .english
    let root = language.toSite.isEmpty ? "" : language.words.language + "/"
    let version = form.version
    func feed(_ path: String, _ name: String, _ entries: @escaping @Sendable () -> [(dossier: Int, deadline: Deadline)])
      -> Feed
    {
      Feed(path: root + path) {
        calendar(of: entries(), in: handbook, language.assessment, named: name, language: spoken, version: version)
          .bytes
      }
    }
    @Sendable func entries(of dossiers: [Int]) -> [(dossier: Int, deadline: Deadline)] {
      calendarEntries(of: dossiers, in: language.assessment)
    }
    let all = entries(of: Array(handbook.dossiers.indices))
    let ofUnit = Dictionary(grouping: all, by: \.deadline.owner)
    let title = handbook.model.organisation.name.text(in: language.words.language)
    let units = handbook.model.units.enumerated().map { index, unit in
      feed("units/\(fileName(unit.id)).ics", language.name(.units, index)) { ofUnit[index] ?? [] }
    }
    let partners = handbook.partners.indices.filter { handbook.hasPage(Handbook.Target(kind: .partner, index: $0)) }.map
    { index in
      feed("partners/\(fileName(handbook.partners[index].id)).ics", language.partnerNames[index]) {
        entries(of: handbook.dossiersOfPartner[index])
      }
    }
    return [feed("calendar.ics", title) { all }] + units + partners
  }
}
