internal import Diagnostics
internal import Disk
internal import Pipeline

extension Language {
  /// The language of help, and of what is wrong with arguments or the machine before a handbook was read: the one asked
  /// for, else the handbook's first, else the locale's, else English. Decided once, for help is put together before
  /// arguments are read.
  static let ofReader = chosen(for: Array(CommandLine.arguments.dropFirst())) ?? ofHandbook ?? ofLocale ?? .english

  /// What `--language` asks for; where it stands wrong, parsing says so later.
  private static func chosen(for arguments: [String]) -> Language? {
    value(of: "--language", in: arguments).flatMap { Language(rawValue: $0) }
  }

  private static var ofHandbook: Language? {
    let start = value(of: "-C", in: Array(CommandLine.arguments.dropFirst())) ?? "."
    return model(from: start).flatMap { firstLanguage(of: $0) }.flatMap { Language(rawValue: $0) }
  }

  /// The languages of a handbook's site, those that the program does not speak included.
  static func ofSite(from start: String) -> [String] { model(from: start).map { languagesOfSite(of: $0) } ?? [] }

  private static func model(from start: String) -> SourceFile? {
    let path = handbookFolder(from: start) + "/content/planning-model.yml"
    // What is wrong with the file is told by the command that reads it.
    guard let bytes = try? readBytesIfThere(of: path) else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }

  /// POSIX, "Environment Variables", 8.2: the first of these that is set and not empty decides, and begins with the
  /// language.
  private static var ofLocale: Language? {
    guard let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.variable).first else { return nil }
    return Language(rawValue: String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }))
  }

  /// The last value given to an option, written `--name value` or `--name=value`.
  private static func value(of option: String, in arguments: [String]) -> String? {
    var value: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == option, index + 1 < arguments.count { value = arguments[index + 1] }
      if argument.hasPrefix(option + "=") { value = String(argument.dropFirst(option.count + 1)) }
    }
    return value
  }
}
