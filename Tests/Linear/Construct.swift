/// Something that content can repeat: the files of a handbook with so many of it.
struct Construct {
  let name: String
  let count: Int
  let files: (Int) -> [String: String]

  init(_ name: String, _ count: Int, _ files: @escaping (Int) -> [String: String]) {
    self.name = name
    self.count = count
    self.files = files
  }

  static let all = bodies + documents + handbooks + templates
}

func many(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

func page(_ id: String, _ keys: String, _ body: String = "") -> String { "---\nid: \(id)\n\(keys)\n---\n\n\(body)\n" }

/// A handbook whose one chapter has this body.
func chapter(_ body: String) -> [String: String] { ["content/handbook/a.md": page("a", "title: {id: a, en: b}", body)] }

private let keysOfDossier = "instrument: mou\nstage: implementation\nclassification: public\n"

/// A handbook whose one dossier has these keys.
func dossier(_ keys: String) -> [String: String] {
  ["content/dossiers/a.md": page("KS-1", "title: {id: a, en: b}\n" + keysOfDossier + keys)]
}

/// So many documents of a kind.
func each(_ count: Int, in folder: String, _ text: (Int) -> String) -> [String: String] {
  var files: [String: String] = [:]
  for index in 0..<count { files["content/\(folder)/x\(index).md"] = text(index) }
  return files
}

/// So many dossiers.
func dossiers(_ count: Int, _ keys: @escaping (Int) -> String) -> [String: String] {
  each(count, in: "dossiers") {
    page("X-\($0)", "title: {id: a\($0), en: b\($0)}\nthemes: [t]\n" + keysOfDossier + keys($0))
  }
}

let model = """
  model: 1
  organisation: {id: kami, name: Kami, languages: [id, en]}
  classifications: [{id: public, name: Public}]
  themes: [{id: t, name: T}]
  instruments: [{id: mou, name: M}]
  stages: [{id: implementation, name: I, live: true}]
  money: {base: IDR}
  context: {dimensions: [social], ratings: [stable], cadence: P1Y}
  evaluation: {criteria: [relevance], scale: [1, 5]}

  """
