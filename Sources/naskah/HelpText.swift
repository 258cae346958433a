internal import ArgumentParser
internal import Diagnostics

// Help in the reader's language. ArgumentParser knows English only. It asks for a command's texts when it needs them,
// so that they are chosen by language then. The few words of its own are translated in the text that it gives.

extension Bilingual {
  /// The text in the language that help is in.
  var spoken: String { self[.ofReader] }
}

extension ArgumentHelp {
  /// What an option or argument is for, and the name its value has in help.
  static func text(id: String, en: String, value: (id: String, en: String)? = nil) -> ArgumentHelp {
    ArgumentHelp(Bilingual(id: id, en: en).spoken, valueName: value.map { Bilingual(id: $0.id, en: $0.en).spoken })
  }
}

extension CompletionKind {
  /// For an option that takes a language of the program.
  static var languages: CompletionKind { .list(Language.allCases.map(\.rawValue)) }
}

extension CommandConfiguration {
  /// A command's own words, above the options.
  static func of(_ abstract: Bilingual, named name: String? = nil, discussion: Bilingual) -> CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: abstract.spoken, discussion: discussion.spoken)
  }
}

extension ValidationError {
  /// What is wrong with an argument, and how it is written.
  init(id: String, en: String) { self.init(Bilingual(id: id, en: en).spoken) }
}

/// The words of ArgumentParser itself, in the reader's language.
enum LibraryWords {
  static func translated(_ text: String, into language: Language) -> String {
    guard language == .indonesian else { return text }
    return text.pieces(between: "\n").map(line).joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for (english, indonesian) in sentences {
      guard let found = gaps(of: english, in: line) else { continue }
      return filled(indonesian, with: found.map(withOwnWords))
    }
    return withOwnWords(line)
  }

  private static func withOwnWords(_ text: String) -> String {
    words.reduce(text) { $0.replacingBytes(of: $1.en, with: $1.id) }
  }

  /// What stands in a line where a sentence has `*`; nil where it is another sentence.
  private static func gaps(of sentence: String, in line: String) -> [String]? {
    let pieces = sentence.pieces(between: "*").map { Array($0.utf8) }
    var bytes = Array(line.utf8)[...], gaps: [String] = []
    guard let first = pieces.first, let last = pieces.last, bytes.starts(with: first) else { return nil }
    bytes = bytes.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = bytes.firstRange(of: piece) else { return nil }
      gaps.append(String(decoding: bytes[..<range.lowerBound], as: UTF8.self))
      bytes = bytes[range.upperBound...]
    }
    guard pieces.count > 1 else { return bytes.isEmpty ? [] : nil }
    guard bytes.suffix(last.count).elementsEqual(last) else { return nil }
    return gaps + [String(decoding: bytes.dropLast(last.count), as: UTF8.self)]
  }

  private static func filled(_ sentence: String, with gaps: [String]) -> String {
    let pieces = sentence.pieces(between: "*")
    return zip(pieces, gaps + [""]).map { $0 + $1 }.joined()
  }

  /// Words that stand among others on a line of the help screen, and are replaced wherever they stand.
  private static let words: [(en: String, id: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "PEMAKAIAN: "), ("ARGUMENTS:", "ARGUMEN:"), ("SUBCOMMANDS:", "PERINTAH:"),
    ("OPTIONS:", "OPSI:"),
    ("Show the version.", "Tampilkan versi."), ("Show help information.", "Tampilkan bantuan ini."),
    ("Show subcommand help information.", "Tampilkan bantuan perintah."),
    ("<subcommands>", "<perintah>"), ("<subcommand>", "<perintah>"), ("<options>", "<opsi>"),
    ("(values: ", "(pilihan: "), ("default: ", "bawaan: "), ("' and '", "' dan '"), ("' or '", "' atau '")
  ]

  /// Sentences that are a whole line: what is wrong with the arguments, and where to read on. `*` stands for what was
  /// typed, or for what the command takes. The first that fits a line is taken: those with more words stand first.
  private static let sentences: [(en: String, id: String)] = [
    ("Error: Unknown option '*'. Did you mean '*'?", "Kesalahan: opsi '*' tidak dikenal. Mungkin maksudnya '*'?"),
    ("Error: Unknown option '*'", "Kesalahan: opsi '*' tidak dikenal"),
    ("Error: Missing value for '*'", "Kesalahan: nilai untuk '*' belum ditulis"),
    ("   or: Missing value for '*' in '*'", "   atau: nilai untuk '*' dalam '*' belum ditulis"),
    (
      "Error: The option '*' does not take any value, but '*' was specified.",
      "Kesalahan: opsi '*' tidak memakai nilai, tetapi ditulis dengan '*'."
    ),
    ("Error: Unexpected argument '*'", "Kesalahan: perintah ini tidak memakai argumen '*'"),
    ("Error: * unexpected arguments: *", "Kesalahan: perintah ini tidak memakai * argumen: *"),
    (
      "Error: Value to be set with flag * had already been set with flag *",
      "Kesalahan: * dan * tidak dapat dipakai bersama"
    ),
    ("Error: Missing expected argument '*'", "Kesalahan: argumen '*' belum ditulis"),
    ("Error: Missing one of: *", "Kesalahan: salah satu dari ini belum ditulis: *"),
    (
      "Error: The value '*' is invalid for '*'. Please provide one of the following:",
      "Kesalahan: nilai '*' tidak dikenal untuk '*'. Tulis salah satu dari ini:"
    ),
    (
      "Error: The value '*' is invalid for '*'. Please provide one of *.",
      "Kesalahan: nilai '*' tidak dikenal untuk '*'. Tulis salah satu dari *."
    ),
    ("Error: The value '*' is invalid for '*'", "Kesalahan: nilai '*' tidak dapat dipakai untuk '*'"),
    (
      "Error: Can't generate completion scripts for '*'.",
      "Kesalahan: tidak ada skrip pelengkap untuk '*'."
    ),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Tulis --generate-completion-script=<shell> dengan salah satu dari ini:"
    ),
    ("Error: Missing required subcommand.", "Kesalahan: perintahnya belum ditulis."),
    ("Error: Invalid option: *", "Kesalahan: '*' bukan opsi"),
    ("Error: *", "Kesalahan: *"),
    ("Help:  *", "Bantuan: *"),
    ("Usage: *", "Pemakaian: *"),
    ("  See '* help <subcommand>' for detailed help.", "  Lihat '* help <perintah>' untuk bantuan selengkapnya."),
    ("  See '*' for more information.", "  Lihat '*' untuk keterangan selengkapnya.")
  ]
}
