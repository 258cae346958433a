internal import ArgumentParser
internal import Diagnostics

/// A first word, or one that `help` is asked about, that is no command of the program: the argument parser would only
/// say that it does not know the word, or show the help of the whole program.
struct UnknownCommand {
  private let word: String
  private let known: [String]

  /// Nil where the arguments begin with a command or an option, or where there are none.
  init?(_ arguments: some Collection<String>, of commands: [any ParsableCommand.Type]) {
    var words = arguments.prefix(2)[...]
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, word.utf8.first != UInt8(ascii: "-") else { return nil }
    let names = commands.map { $0._commandName }
    guard !names.contains(word), word != "help" else { return nil }
    self.word = word
    known = names
  }

  var message: Bilingual {
    let near = suggest(word, from: known)
    let likely = near.isEmpty ? commandsCalled[wordKey(word)].map { [$0] } ?? [] : near
    let all = Bilingual(id: "naskah --help menyebut semuanya", en: "naskah --help names them all")
    guard !likely.isEmpty else {
      return Bilingual(
        id: "naskah: tidak ada perintah “\(word)”; \(all.id)", en: "naskah: there is no command “\(word)”; \(all.en)")
    }
    let quoted = likely.map { "“\($0)”" }
    return Bilingual(
      id:
        """
        naskah: tidak ada perintah “\(word)”; mungkin maksudnya \(quoted.joined(separator: " atau "))? \(all.id)
        """,
      en: "naskah: there is no command “\(word)”; did you mean \(quoted.joined(separator: " or "))? \(all.en)")
  }
}

/// What people type who know the program's commands in Indonesian, or those of other programs.
private let commandsCalled = [
  "periksa": "check", "cek": "check", "validasi": "check", "validate": "check", "lint": "check", "bangun": "build",
  "buat": "build", "terbitkan": "build", "publish": "build", "generate": "build", "pratinjau": "serve",
  "preview": "serve", "watch": "serve", "paket": "pack", "pdf": "pack", "daftar": "list", "ls": "list",
  "cari": "list", "ekspor": "export", "jatuhtempo": "due", "tenggat": "due", "ingatkan": "due", "beda": "diff",
  "bandingkan": "diff", "perubahan": "diff", "impor": "import", "baru": "new", "tambah": "new", "add": "new",
  "create": "new", "mulai": "init", "pindah": "mv", "ganti": "mv", "rename": "mv", "move": "mv", "jelaskan": "explain",
  "aturan": "explain", "skema": "schema", "verifikasi": "verify", "bocor": "leaks"
]
