internal import ArgumentParser

// The options that commands of one kind share, put together from the groups of `HandbookOptions`. A command takes one
// of these as its `site`, and reads from it what it is asked for.

/// For commands that add to the folder. They know no edition; `--at` is taken only so that the command can say why it
/// refuses it.
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
