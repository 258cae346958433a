internal import ArgumentParser
internal import Diagnostics
internal import Dossiers

// What commands may be told about the handbook they read, one subject a group. `OptionsOfCommands` says which commands
// take which groups: each takes those that it can use, and shows no others.

/// The options of every command that reads a handbook.
struct HandbookOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: .text(
      id:
        """
        Folder buku pegangan, atau folder di dalamnya, misalnya -C ../buku-kerja-sama. Bawaan: folder ini, atau yang \
        terdekat di atasnya.
        """,
      en:
        """
        The handbook's folder, or one inside it, e.g. -C ../buku-kerja-sama. Default: this folder, or the nearest \
        above it.
        """,
      value: ("folder", "dir")),
    completion: .directory)
  var start: String?

  @Option(
    help: .text(
      id: "Bahasa pesan, misalnya --language en. Bawaan: bahasa pertama organisasi.",
      en: "The language of messages, e.g. --language en. Default: the organisation's first.",
      value: ("id|en", "id|en")),
    completion: .languages)
  var language: String?

  @Option(
    help: .text(
      id:
        "Banyaknya pekerja, misalnya --jobs 2; hasilnya tidak bergantung padanya. Bawaan: satu untuk setiap prosesor.",
      en: "How many workers, e.g. --jobs 2; the result never depends on it. Default: one for each processor.",
      value: ("n", "n")))
  var jobs: Int?

  func validate() throws {
    try requireLanguage(language, orOfSite: start ?? ".")
    if let jobs, jobs < 1 {
      throw ValidationError(id: "--jobs memakai angka mulai dari 1", en: "--jobs takes a number from 1")
    }
  }
}

/// Refuses a `--language` that a command does not take: one that is neither a language of the program nor of the site.
///
/// - Parameter start: a handbook's folder, or one inside it; nil for a command without a handbook. A site's pages and
///   packs may be in languages that the program's messages are not in; messages are then in another one.
func requireLanguage(_ language: String?, orOfSite start: String? = nil) throws {
  guard let language, Language(rawValue: language) == nil else { return }
  if let start, Language.ofSite(from: start).contains(language) { return }
  throw ValidationError(
    id: "'\(language)' bukan bahasa program ini: tulis --language id atau --language en",
    en: "'\(language)' is no language of the program: write --language id or --language en")
}

/// The option of commands that count days.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: .text(
      id:
        """
        Hari yang dianggap hari ini, misalnya --as-of 2026-06-01. Bawaan: SOURCE_DATE_EPOCH, selain itu hari ini di \
        zona waktu organisasi.
        """,
      en:
        """
        The day that counts as today, e.g. --as-of 2026-06-01. Default: SOURCE_DATE_EPOCH, else today in the \
        organisation's time zone.
        """,
      value: ("tanggal", "date")))
  var asOf: String?

  func validate() throws { try requireDay(asOf) }
}

/// The option of commands to which no day matters. They take `--as-of` all the same, because docs/interfaces.md
/// promises that every command does.
struct UnusedDayOption: ParsableArguments {
  @Option(name: .customLong("as-of"), help: .hidden)
  var asOf: String?

  func validate() throws { try requireDay(asOf) }
}

private func requireDay(_ asOf: String?) throws {
  guard let asOf, CalendarDate(asOf) == nil else { return }
  throw ValidationError(
    id: "'\(asOf)' bukan tanggal: tulis --as-of 2026-06-01", en: "'\(asOf)' is no date: write --as-of 2026-06-01")
}

/// The option of commands that show one edition.
struct AudienceOption: ParsableArguments {
  @Option(
    help: .text(
      id:
        """
        Edisi: yang boleh dilihat pembaca pada tingkat klasifikasi ini, misalnya --audience biasa. Bawaan: \
        site.audience pada model, selain itu semuanya.
        """,
      en:
        """
        The edition: what readers of this classification may see, e.g. --audience biasa. Default: the model's \
        site.audience, else everything.
        """,
      value: ("tingkat", "level")))
  var audience: String?
}

/// The option of commands that can read an earlier revision.
struct RevisionOption: ParsableArguments {
  @Option(
    help: .text(
      id: """
        Buku pegangan menurut git, tanpa menyentuh foldernya: sebuah tag, cabang, komit, atau hari (komit terakhir \
        sampai hari itu), \
        misalnya --at 2025-12-31. Bawaan: folder sebagaimana adanya.
        """,
      en: """
        The handbook as git has it, without touching the folder: a tag, a branch, a commit, or a day (the last commit \
        up to then), \
        e.g. --at 2025-12-31. Default: the folder as it is.
        """,
      value: ("revisi", "rev")))
  var at: String?
}

/// The option of commands that colour what they print.
struct ColorOption: ParsableArguments {
  @Option(
    help: .text(
      id:
        """
        Warna: auto (di terminal, kecuali NO_COLOR terpasang), always (selalu), never (tidak pernah), misalnya \
        --color never.
        """,
      en: "Colour: auto (on a terminal, unless NO_COLOR is set), always, never, e.g. --color never.",
      value: ("kapan", "when")))
  var color = ColorChoice.auto
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func applies(onTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: onTerminal && Terminal.understandsCodes && Terminal.variable("NO_COLOR") == nil
    }
  }
}

/// The options of commands that end with 1 when the check fails.
struct FailureOptions: ParsableArguments {
  @Flag(
    help: .text(
      id: "Peringatan pun menggagalkan pemeriksaan. Bawaan: hanya kesalahan yang menggagalkannya.",
      en: "Warnings fail too. Default: only errors do."))
  var strict = false

  @Option(
    help: .text(
      id:
        """
        Temuan yang untuk sementara ditoleransi pada kumpulan lama (lihat naskah check --help), misalnya --baseline \
        baseline.yml. Bawaan: tidak ada.
        """,
      en:
        """
        Findings that an old collection may keep for a while (see naskah check --help), e.g. --baseline baseline.yml. \
        Default: none.
        """,
      value: ("berkas", "file")),
    completion: .file())
  var baseline: String?
}
