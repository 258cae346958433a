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
  ///
  /// - Parameter events: by language, the events of every dossier. Without any, each calendar makes the events of its
  ///   dossiers itself when its bytes are asked for.
  package func feeds(_ events: [[DeadlineEvents]]) -> [Feed] {
    guard let first = languages.first else { return [] }
    let data = RegisterData(first.review, languages: languages.map(\.words.language))
    let columns = RegisterColumns(first.review, hasLevels: hasLevels)
    let register: [Feed] = [
      Feed(path: "data/register-columns.js") { columns.bytes },
      Feed(path: "data/register.csv") { data.csv }, Feed(path: "data/register.json") { data.json },
      Feed(path: "data/datapackage.json") { data.package },
      Feed(path: "data/schema.json") {
        Array((jsonSchema(of: .dossier, under: first.handbook.model).pretty() + "\n").utf8)
      }
    ]
    let calendars = zip(languages, self.calendars).enumerated().flatMap { index, language in
      self.calendars(in: language.0, language.1, events.isEmpty ? [] : events[index])
    }
    return register + calendars + languages.map(changesFeed) + sitemap
  }

  /// By language: what makes its calendars.
  package var calendars: [DeadlineCalendars] {
    languages.map {
      DeadlineCalendars(
        $0.handbook, $0.assessment, language: Language(rawValue: $0.words.language) ?? .english, version: form.version)
    }
  }

  /// - Parameter events: of every dossier, or none, as above.
  private func calendars(
    in language: SiteLanguage, _ calendars: DeadlineCalendars, _ events: [DeadlineEvents]
  ) -> [Feed] {
    let handbook = language.handbook, root = language.toSite.isEmpty ? "" : language.words.language + "/"
    func feed(_ path: String, _ name: String, of dossiers: [Int], answeredBy unit: Int? = nil) -> Feed {
      Feed(path: root + path) {
        calendars.file(
          named: name, of: dossiers.lazy.map { events.isEmpty ? calendars.events(of: $0) : events[$0] },
          answeredBy: unit, room: events.isEmpty || unit != nil ? 0 : dossiers.reduce(0) { $0 + events[$1].room })
      }
    }
    let title = handbook.model.organisation.name.text(in: language.words.language)
    let units = handbook.model.units.enumerated().map { index, unit in
      feed(
        "units/\(fileName(unit.id)).ics", language.name(.units, index), of: language.dossiersAnswered[index],
        answeredBy: index)
    }
    let partners = handbook.partners.indices.filter { handbook.hasPage(Handbook.Target(kind: .partner, index: $0)) }.map
    { index in
      feed(
        "partners/\(fileName(handbook.partners[index].id)).ics", language.partnerNames[index],
        of: handbook.dossiersOfPartner[index])
    }
    return [feed("calendar.ics", title, of: Array(handbook.dossiers.indices))] + units + partners
  }
}
