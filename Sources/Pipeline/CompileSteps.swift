internal import Diagnostics
internal import Dossiers
internal import Pages
internal import Planning
internal import Search
internal import Templates

// The steps of `compile`, from an assessed handbook to the files of its site.

extension Assessed {
  /// The templates and words of the site: the handbook's own where it has them, else the program's.
  func theme(in sources: SourceTree) -> Diagnosed<Theme> {
    let theme = readTheme(
      templateFiles(overriding: sources.templates), languages: siteLanguages(of: handbook.model))
    return Diagnosed(theme.value, weighed(theme.diagnostics, by: handbook.model))
  }

  /// The words that stand for what an edition does not have; nil where it has everything.
  var absentWords: AbsentWords? {
    edition.isFull ? nil : AbsentWords(languages: siteLanguages(of: handbook.model))
  }

  func site(
    of packs: [PackBasis], _ theme: Theme, telling findings: [Diagnostic], _ sources: SourceTree, _ wishes: SiteWishes
  ) -> Site {
    let revision = handbook.model.site.tellsRevision ? sources.revision : nil
    let form = SiteForm(
      isDraft: wishes.isDraft, version: wishes.version, isFull: edition.isFull, edition: edition.audience.level,
      revision: revision.map { ($0.commit, $0.day) }, sizes: sources.attachmentSizes, prints: wishes.prints,
      pictures: wishes.pictures)
    return Site(
      review, assessment, packs: packs, findings: findings, ruleBook: ruleBook(under: handbook.model), theme: theme,
      layouts: wishes.layouts, history: edition.isFull ? wishes.history : wishes.history.masked(in: handbook),
      form: form)
  }
}

extension Site {
  /// Pages, what they load, and what other programs read.
  func output(_ assets: [SourceFile], _ feeds: [Feed], _ absent: AbsentWords?) -> OutputFiles {
    let pages = pages.map { page in OutputFile(path(of: page)) { self.render(page, into: &$0) } }
    let loaded = assets.map { asset in OutputFile(asset.path) { $0 += asset.bytes } }
    return OutputFiles(
      (pages + loaded + feeds.map(OutputFile.init)).map { $0.naming(absent) },
      copies: (attachments + packPrints).map { OutputFiles.Copy(from: $0.from, to: $0.to) })
  }

  /// The files of the search by themselves.
  func search(_ workers: Workers, _ absent: AbsentWords?) async -> OutputFiles {
    let feeds = await searchFeeds(of: findable, workers)
    return OutputFiles(feeds.map { OutputFile($0).naming(absent) }, copies: [])
  }
}

extension OutputFile {
  fileprivate init(_ feed: Feed) {
    self.init(feed.path) { bytes in
      let made = feed.bytes()
      // The calendar of a large handbook has tens of megabytes: it is handed on, not copied.
      if bytes.isEmpty { bytes = made } else { bytes += made }
    }
  }

  /// The same file with words in place of each placeholder for something that its edition does not have.
  fileprivate func naming(_ absent: AbsentWords?) -> OutputFile {
    guard let absent else { return self }
    return OutputFile(path) { bytes in
      let start = bytes.count
      try write(&bytes)
      absent.put(into: &bytes, from: start, of: path)
    }
  }
}

/// Every file beside the pages that is made for other programs: calendars, data, the search. The events of each dossier
/// are made once, beforehand, because many calendars have them.
func allFeeds(of site: Site, _ workers: Workers) async -> [Feed] {
  var events: [[DeadlineEvents]] = []
  for calendars in site.calendars {
    events.append(await workers.map(site.dossierCount) { calendars.events(of: $0) })
  }
  return site.feeds(events) + (await searchFeeds(of: site.findable, workers))
}

/// The search index of every language. All workers gather the words of one language after the other; then each worker
/// makes the index of a whole language.
private func searchFeeds(of languages: [Findable], _ workers: Workers) async -> [Feed] {
  var gathering: [[Gathering]] = []
  for findable in languages { gathering.append(await workers.pull(findable.count, 256) { findable.gather($0) }) }
  let gathered = gathering
  return await workers.map(languages.count, chunk: 1) { languages[$0].feeds(gathered[$0]) }.flatMap { $0 }
}
