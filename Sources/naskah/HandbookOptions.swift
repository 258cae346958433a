internal import ArgumentParser
internal import Diagnostics
internal import Dossiers

// What commands may be told about the handbook they read. Each command takes the options it can use, and shows no others.

/// Of every command that reads a handbook.
struct HandbookOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp(
      "The handbook's folder, or one inside it, e.g. -C ../buku-kerja-sama. Default: this folder, or the nearest above it.",
      valueName: "dir"))
  var start: String?

  @Option(
    help: ArgumentHelp(
      "The language of messages, e.g. --language en. Default: the organisation's first.", valueName: "id|en"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "How many workers, e.g. --jobs 2; the result never depends on it. Default: one for each processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("'\(language)' is no language of the program: write --language id or --language en")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
  }
}

/// Of commands that count days.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day that counts as today, e.g. --as-of 2026-06-01. Default: SOURCE_DATE_EPOCH, else today in the organisation's time zone.",
      valueName: "date"))
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil { throw ValidationError("'\(asOf)' is no date: write --as-of 2026-06-01") }
  }
}

/// Of commands to which no day matters: the interface lets `--as-of` be given to each (docs/interfaces.md).
struct UnusedDayOption: ParsableArguments {
  @Option(name: .customLong("as-of"), help: .hidden)
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil { throw ValidationError("'\(asOf)' is no date: write --as-of 2026-06-01") }
  }
}

/// Of commands that show one edition.
struct AudienceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edition: what readers of this classification may see, e.g. --audience biasa. Default: the model's site.audience, else everything.",
      valueName: "level"))
  var audience: String?
}

/// Of commands that can read the past.
struct RevisionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The handbook as git has it, without touching the folder: a tag, a branch, a commit, or a day (the last commit up to then), \
      e.g. --at 2025-12-31. Default: the folder as it is.
      """,
      valueName: "rev"))
  var at: String?
}

/// Of commands that colour what they print.
struct ColorOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Colour: auto (on a terminal, unless NO_COLOR is set), always, never, e.g. --color never.", valueName: "when"))
  var color = ColorChoice.auto
}

/// Of commands that end with 1 when the check fails.
struct FailureOptions: ParsableArguments {
  @Flag(help: "Warnings fail too. Default: only errors do.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Findings that an old collection may keep for a while (see naskah check --help), e.g. --baseline baseline.yml. Default: none.",
      valueName: "file"))
  var baseline: String?
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func applies(onTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: onTerminal && Terminal.variable("NO_COLOR") == nil
    }
  }
}

/// For commands that add to the folder: no edition, and a revision of git is refused by the command.
struct FolderOptions: ParsableArguments, HandbookReader {
  @OptionGroup var handbook: HandbookOptions
  @OptionGroup var day: DayOption
  @Option(help: .hidden) var at: String?

  var asOf: String? { day.asOf }
}

/// For commands that change names in the folder, whatever the day.
struct RenamingOptions: ParsableArguments, HandbookReader {
  @OptionGroup var handbook: HandbookOptions
  @OptionGroup var day: UnusedDayOption
  @Option(help: .hidden) var at: String?

  var asOf: String? { day.asOf }
}

/// For commands that read the model of the folder or of a revision.
struct ModelOptions: ParsableArguments, HandbookReader {
  @OptionGroup var handbook: HandbookOptions
  @OptionGroup var day: UnusedDayOption
  @OptionGroup var revision: RevisionOption

  var asOf: String? { day.asOf }
  var at: String? { revision.at }
}

/// For commands that show an edition, of the folder or of a revision.
struct EditionOptions: ParsableArguments, HandbookReader {
  @OptionGroup var handbook: HandbookOptions
  @OptionGroup var day: DayOption
  @OptionGroup var edition: AudienceOption
  @OptionGroup var revision: RevisionOption

  var asOf: String? { day.asOf }
  var audience: String? { edition.audience }
  var at: String? { revision.at }
}

/// For `naskah diff`, whose revisions are its arguments.
struct DiffOptions: ParsableArguments, HandbookReader {
  @OptionGroup var handbook: HandbookOptions
  @OptionGroup var day: DayOption
  @OptionGroup var edition: AudienceOption
  @OptionGroup var look: ColorOption
  @Option(help: .hidden) var at: String?

  var asOf: String? { day.asOf }
  var audience: String? { edition.audience }
  var color: ColorChoice { look.color }
}

/// For commands that check the handbook first, and fail where it fails.
struct CheckedOptions: ParsableArguments, HandbookReader {
  @OptionGroup var handbook: HandbookOptions
  @OptionGroup var day: DayOption
  @OptionGroup var edition: AudienceOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var failure: FailureOptions
  @OptionGroup var look: ColorOption

  var asOf: String? { day.asOf }
  var audience: String? { edition.audience }
  var at: String? { revision.at }
  var strict: Bool { failure.strict }
  var baseline: String? { failure.baseline }
  var color: ColorChoice { look.color }
}
