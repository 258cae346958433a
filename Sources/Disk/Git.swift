#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

// Git as a reader of its objects, and nothing more. A repository is hostile ground: its configuration can name programs
// (a pager, a file watcher, filters, a signature checker, helpers for the network) and its objects can lie about what
// they are. So no command that looks at the work tree is ever run, what a configuration could start is turned off on
// the command line, and nothing is fetched.

/// Git, run in a handbook's folder.
struct Git: Sendable {
  private let program: Program
  let folder: String
  /// What the user's own configuration says of repositories of other owners: asked for only where git refuses one.
  private var trusted: [String] = []
  /// The way from the top of the work tree to the handbook's folder: empty, or with `/` at its end.
  private(set) var prefix = ""
  private(set) var isShallow = false

  /// - Throws: `MachineError` where git is missing or the folder is in no repository that git will read.
  init(in folder: String) throws {
    guard let program = try SearchPath(outside: folder).program(named: "git") else {
      throw MachineError(GitRefusal.noGit)
    }
    self.program = program
    self.folder = folder
    let question = ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"]
    var run = try run(question)
    if run.complaints.contains("dubious ownership") {
      trusted = try trustedFolders()
      if !trusted.isEmpty { run = try self.run(question) }
    }
    guard run.succeeded else { throw try Self.refusal(run, folder) }
    let answers = run.output.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard answers.count == 3, answers[0].elementsEqual("true".utf8) else {
      throw MachineError(GitRefusal.noRepository(folder))
    }
    isShallow = answers[1].elementsEqual("true".utf8)
    prefix = String(decoding: answers[2].dropLast(), as: UTF8.self)
  }

  /// A command that must succeed; its output.
  func output(_ arguments: [String], input: [UInt8] = [], limit: Int = 1 << 30) throws -> [UInt8] {
    let run = try run(arguments, input: input, limit: limit)
    guard run.succeeded else { throw try Self.refusal(run, folder, limit: limit) }
    return run.output
  }

  /// Why a run of git gave nothing.
  static func refusal(_ run: Program.Run, _ folder: String, limit: Int = 1 << 30) throws -> MachineError {
    switch run.ending {
    case .exited: MachineError(try GitRefusal.reason(run.complaints, folder))
    case .signalled(let number):
      MachineError(Bilingual(id: "git dihentikan oleh sinyal \(number)", en: "git was ended by signal \(number)"))
    case .tookTooLong:
      MachineError(
        Bilingual(id: "git tidak selesai dalam \(patience) detik", en: "git was not done in \(patience) seconds"))
    case .wroteTooMuch:
      MachineError(
        Bilingual(id: "git memberi lebih dari \(limit >> 20) MiB", en: "git gave more than \(limit >> 20) MiB"))
    }
  }

  func run(_ arguments: [String], input: [UInt8] = [], limit: Int = 1 << 30) throws -> Program.Run {
    let trust = trusted.flatMap { ["-c", "safe.directory=" + $0] }
    return try program.run(
      Self.precautions + trust + arguments, input: input, in: folder, environment: Self.environment,
      seconds: Self.patience, limit: limit)
  }

  private static let patience = 300

  /// Before the command's name.
  private static let precautions =
    [
      "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.pager=cat",
      "core.sshCommand=false",
      "core.alternateRefsCommand=false", "credential.helper=", "diff.external=", "diff.orderFile=/dev/null",
      "gpg.program=false",
      "log.showSignature=false", "log.mailmap=false", "log.follow=false", "protocol.allow=never",
      "safe.bareRepository=explicit",
      "submodule.recurse=false", "advice.graftFileDeprecated=false", "i18n.logOutputEncoding=UTF-8"
    ].flatMap { ["-c", $0] } + ["--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"]

  /// All that git sees beside PATH. A repository's `protocol.….allow` would win over `protocol.allow`; nothing wins
  /// over GIT_ALLOW_PROTOCOL.
  private static let environment = [
    "GIT_ALLOW_PROTOCOL": "none", "GIT_ATTR_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": "/dev/null", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"
  ]

  /// `safe.directory` of the machine's and the user's configuration, as git itself would read it; git decides what it
  /// means.
  private func trustedFolders() throws -> [String] {
    var environment: [String: String] = [:]
    for name in ["HOME", "XDG_CONFIG_HOME"] { environment[name] = variable(name) }
    return try ["--system", "--global"].flatMap { scope -> [String] in
      let run = try program.run(
        ["config", scope, "--no-includes", "-z", "--get-all", "safe.directory"], in: "/", environment: environment,
        seconds: 10)
      return run.output.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}

/// Why git gives nothing, and what to do.
enum GitRefusal {
  static let noGit = Bilingual(
    id:
      "program git tidak ditemukan di PATH; tanpanya tidak ada riwayat dan tidak ada hari lampau (pasang dengan: "
      + "sudo apt install git)",
    en:
      "the program git is not on PATH; without it there is no history and no past day (install it with: sudo apt "
      + "install git)"
  )

  static func noRepository(_ folder: String) -> Bilingual {
    Bilingual(
      id:
        "folder \(folder) tidak berada dalam repositori git, jadi tidak ada riwayatnya (mulai dengan: git init, "
        + "git add, git commit)",
      en:
        "the folder \(folder) is in no git repository, so it has no history (begin one with: git init, git add, "
        + "git commit)"
    )
  }

  /// Why there is no history, for pages: they are the same whichever machine makes them. Nil where there may be one
  /// that could not be read this time: a site without it would be less than there is.
  static func onPages(_ error: MachineError, _ folder: String) -> Bilingual? {
    switch error.message {
    case noGit:
      Bilingual(
        id: "program git tidak ada ketika situs ini dibuat", en: "the program git was not there when this site was made"
      )
    case noRepository(folder):
      Bilingual(id: "buku pegangan ini tidak disimpan dalam git", en: "this handbook is not kept in git")
    case Git.incomplete, foreign(folder):
      Bilingual(id: "repositori git-nya tidak dapat dibaca", en: "its git repository could not be read")
    default: nil
    }
  }

  /// What git says of a repository that belongs to another user.
  static func foreign(_ folder: String) -> Bilingual {
    Bilingual(
      id:
        "repositori tempat \(folder) berada milik pengguna lain, jadi git tidak membacanya; kalau Anda mempercayainya: "
        + "git config --global --add safe.directory FOLDER-REPOSITORI",
      en: "the repository that holds \(folder) belongs to another user, so git does not read it; if you trust it: "
        + "git config --global --add safe.directory REPOSITORY-FOLDER")
  }

  /// There is a repository, but git does not take it for one.
  private static func damaged(_ place: String) -> Bilingual {
    Bilingual(
      id:
        "ada \(place), tetapi git tidak mengenalinya sebagai repositori (rusak, atau tidak boleh dibaca); periksa "
        + "dengan: git status",
      en:
        "there is \(place), but git does not take it for a repository (damaged, or not to be read); look with: git "
        + "status"
    )
  }

  /// Git gave something that cannot be what it was asked for.
  static let unexpected = Bilingual(
    id: "keluaran git tidak lengkap atau tidak dapat dimengerti; periksa repositorinya dengan: git fsck",
    en: "what git gave is not whole or cannot be understood; look over the repository with: git fsck")

  static func reason(_ complaints: String, _ folder: String) throws -> Bilingual {
    if complaints.contains("dubious ownership") { return foreign(folder) }
    if complaints.contains("not a git repository") {
      return try repository(around: folder).map(damaged) ?? noRepository(folder)
    }
    let first = complaints.split(separator: "\n").first.map(String.init) ?? "?"
    return Bilingual(id: "git tidak dapat membaca repositori: \(first)", en: "git cannot read the repository: \(first)")
  }

  /// What looks like a repository in a folder or above it on the same disk, as far as git itself would look.
  private static func repository(around folder: String) throws -> String? {
    guard var place = try realPath(folder), let disk = try identity(of: place)?.device else { return nil }
    while try identity(of: place)?.device == disk {
      let candidate = (place == "/" ? "" : place) + "/.git"
      if try kind(of: candidate) != nil { return candidate }
      guard place != "/", let slash = place.lastIndex(of: "/") else { return nil }
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
    return nil
  }
}
