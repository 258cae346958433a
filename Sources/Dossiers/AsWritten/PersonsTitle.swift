/// What in a text for an office shows that it names a person: a title before a name (`Drs.`, `Hj.`, `Mr`, `Ibu`) or a
/// degree behind one (`S.H.`, `Ph.D.`). nil where nothing does.
///
/// Not every title or degree names a person. Institutions bear names of persons (RSUD Dr. Saiful Anwar, Dr. Soetomo
/// Hospital, Jalan H. R. Rasuna Said), and a letter may number a part of an office (Bagian H.). So a title counts only
/// where a name follows, and where no institution stands before the title or right behind the name.
package func personsTitle(in text: String) -> String? {
  guard mayNamePerson(text) else { return nil }
  let parts = partsOfName(text)
  let title = parts.lazy.compactMap { titleBeforeName(in: $0.words) }.first
  return title ?? degreeBehindName(in: parts)
}

/// Whether a text can hold a title or a degree. It looks at the first letters of each word only, so that the many
/// texts that hold neither cost little; a text that may hold one is then read with care.
private func mayNamePerson(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    // A point may end a title or stand in a degree, and letters beyond ASCII cannot be compared byte by byte.
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: ".") }) else { return true }
    return bytes.split(whereSeparator: { !isLetter($0) }).contains { beginnings.mayHold($0) }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private let beginnings = WordBeginnings(of: titles.union(degrees))

/// The words between two signs that part a text, such as commas and brackets.
private struct PartOfName {
  var words: [String] = []
  /// Whether it is what the text begins with. Before every other part stands a comma or a bracket, as before a degree.
  var isFirst: Bool
}

private func partsOfName(_ text: String) -> [PartOfName] {
  text.unicodeScalars.split(whereSeparator: isBetweenParts).enumerated().map { index, part in
    let words = part.split { $0.properties.isWhitespace }.map(String.init).filter { $0 != "-" }
    return PartOfName(words: words.flatMap(withoutTitlesInFront), isFirst: index == 0)
  }
}

/// Whether a sign parts a text: what stands on both sides of it is not read as one name.
private func isBetweenParts(_ sign: Unicode.Scalar) -> Bool {
  switch sign {
  case ",", ";", ":", "/", "(", ")", "\u{2013}", "\u{2014}", "|", "\n": true
  default: false
  }
}

/// The titles that a word begins with, each by itself, and what is left: `Drs.H.Budi` is three words. A degree
/// (`S.Sos.`) stays one.
private func withoutTitlesInFront(_ word: String) -> [String] {
  var pieces: [String] = [], rest = word[...]
  while degree(rest) == nil, let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) {
    let head = String(rest[...dot]), behind = rest[rest.index(after: dot)...]
    guard !behind.isEmpty, titles.contains(head) else { break }
    pieces.append(head)
    rest = behind
  }
  return pieces + [String(rest)]
}

// MARK: Titles

/// The first title that a person's name follows; nil where there is none, or where the words before a title say that
/// an institution bears the name.
///
/// No word is looked at more than a few times, however many titles there are: a text of thousands of titles costs no
/// more than one of thousands of other words.
private func titleBeforeName(in words: [String]) -> String? {
  // Where the next title's search for an institution before it begins.
  var searched = 0
  // Where the name begins: behind the title, and behind the other titles and initials that follow it.
  var name = 0
  var borne: NameOfInstitution?
  for index in words.indices where isTitle(words[index], in: words, at: index) {
    if words[searched..<index].contains(where: { institutionsBeforeNames.contains(plain($0)) }) { return nil }
    searched = index
    name = max(name, index + 1)
    while name < words.count, titles.contains(words[name]) || isInitial(words[name]) { name += 1 }
    guard isName(words[name...], after: words[index]) else { continue }
    if let borne, borne.holds(name) { continue }
    guard let institution = institution(behind: words[name...]) else { return words[index] }
    borne = NameOfInstitution(first: name, institution: institution)
  }
  return nil
}

/// A name that an institution bears: from its first word to the word for the institution.
private struct NameOfInstitution {
  let first: Int
  let institution: Int

  func holds(_ word: Int) -> Bool { (first...institution).contains(word) }
}

private func isTitle(_ word: String, in words: [String], at index: Int) -> Bool {
  guard titles.contains(word) else { return false }
  let before = index > 0 ? plain(words[index - 1]) : ""
  switch word {
  case "H.": return !numberedByLetters.contains(before)
  case "Ibu", "Bapak", "Bu", "Pak": return !workForFamilies.contains(before)
  default: return true
  }
}

/// Whether what follows a title begins as a name does: with a capital (behind a title with a point, with any letter),
/// and with no word of offices, institutions or joining.
private func isName(_ words: ArraySlice<String>, after title: String) -> Bool {
  guard let word = words.first, let first = word.unicodeScalars.first, first.properties.isAlphabetic else {
    return false
  }
  let key = plain(word)
  guard !officeWords.contains(key), !institutionsBeforeNames.contains(key), !joiningWords.contains(key) else {
    return false
  }
  return first.properties.isUppercase || title.utf8.last == UInt8(ascii: ".")
}

/// Where the institution stands that bears a name: `Soetomo General Hospital`. nil where none does.
private func institution(behind name: ArraySlice<String>) -> Int? {
  for (index, word) in zip(name.indices, name) {
    if institutionsBehindNames.contains(plain(word)) { return index }
    if officeWords.contains(plain(word)) || word.unicodeScalars.first?.properties.isUppercase != true { return nil }
  }
  return nil
}

/// `R.` between title and name.
private func isInitial(_ word: String) -> Bool {
  let scalars = Array(word.unicodeScalars)
  return scalars.count == 2 && scalars[0].properties.isUppercase && scalars[1] == "."
}

// MARK: Degrees

/// A word that is a degree.
private struct Degree {
  let word: String
  /// Small letters without dots.
  let key: String

  /// Whether dots stand in it (`S.H.`): a form that hardly anything but a degree has.
  var isDotted: Bool { word.utf8.dropLast().contains(UInt8(ascii: ".")) }
}

/// The first degree that a person's name can stand before; nil where there is none, or where a degree is a course of
/// study.
private func degreeBehindName(in parts: [PartOfName]) -> String? {
  let words = parts.flatMap(\.words)
  let found = words.compactMap { word in degree(word[...]).map { Degree(word: word, key: $0) } }
  // Nearly every text ends here, before its other words are looked at.
  guard !found.isEmpty else { return nil }
  let keys = words.map(plain)
  guard !keys.contains(where: studyWords.contains) else { return nil }
  let namesOffice = keys.contains(where: officeWords.contains)
  let firstParts = Dictionary(
    parts.indices.flatMap { part in parts[part].words.map { ($0, part) } }, uniquingKeysWith: { first, _ in first })
  return found.first { degree in
    guard let part = firstParts[degree.word], stands(degree, behindNameIn: parts[part]) else { return false }
    let isCertain = found.count > 1 || !doubtfulDegrees.contains(degree.key)
    // A text that names an office is believed, unless a certain degree with its dots stands in it.
    return namesOffice ? degree.isDotted && isCertain : degree.isDotted || isCertain
  }?.word
}

/// Whether a name can stand before a degree. A degree without dots needs a comma as well.
private func stands(_ degree: Degree, behindNameIn part: PartOfName) -> Bool {
  if part.isFirst { return degree.isDotted && part.words.first != degree.word }
  // Behind a comma: a list of degrees, or a degree before which the same part holds a name.
  return degree.isDotted || isDegreeOrNothing(part.words.first)
}

private func isDegreeOrNothing(_ word: String?) -> Bool { word.map { degree($0[...]) != nil } ?? true }

/// More bytes than any degree has, in whatever letters it is written.
private let longestDegree = 32

/// The degree that a word is, in small letters without its dots: `S.H.` and `SH` are `sh`. nil where it is none.
private func degree(_ word: Substring) -> String? {
  guard let first = word.unicodeScalars.first, first.properties.isUppercase,
    word.utf8.dropFirst(longestDegree).isEmpty
  else { return nil }
  let key = String(String.UnicodeScalarView(word.lowercased().unicodeScalars.filter { $0 != "." }))
  return degrees.contains(key) ? key : nil
}

// MARK: Words

/// A word in small letters, without its signs and digits, as the sets below hold it.
private func plain(_ word: String) -> String {
  String(String.UnicodeScalarView(word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "-" }))
}

private func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

/// Titles as they are written. `DR` and `MS` mean other things as well (DR Congo), so they count with their point only.
private let titles = words(
  """
  Drs. Drs drs. DRS. Dra. Dra dra. DRA. Dr. Dr DR. dr. Drg. drg. Drh. drh. Prof. Prof prof. PROF. Ir. Ir ir. IR. Ing.
  Apt. apt. H. Hj. Hj hj. HJ. K.H. KH. Kyai Ust. Ustadz Ibu Bapak Bpk. Bpk bpk. BPK. Bp. Pak Bu Sdr. Sdr Sdri. Sdri
  Tn. Ny. Nn. Mr. Mr MR. Mrs. Mrs MRS. Ms. Ms MS. Miss Mme. Mme Monsieur Madame Herr Frau Sir Dame Hon. H.E. Rev.
  Raden
  """)

/// Indonesian and foreign degrees, without their dots.
private let degrees = words(
  """
  sh mh mhum ll llb llm ssos msi mkn se mm mak ak ca st mt skom mkom ti spd mpd sip mip map mpa sap ssi msc bsc sp mp
  spt skm mkes sked sag mag sthi sei shut shi skep ns skh spi ssn msn ss shum stp sst ssit sikom mikom spsi mpsi amd
  amdkeb amdkep lc phd ma mba mpp mphil dphil meng ba bs md jd sppd spog spa spdi mpdi stth smn sak ssthi
  """)

/// Degrees that abbreviate other things as well (M.A., Mahkamah Agung; S.E. Asia). One of them counts beside another
/// degree, or with its dots in a text that names no office.
private let doubtfulDegrees = words("ma se st sp mp ba bs md jd pa ca ti ak ll ss mm mt map sap")

/// Words for institutions, roads and buildings that stand before the name they bear: `RSUD Dr. Saiful Anwar`.
private let institutionsBeforeNames = words(
  """
  rs rsu rsud rsup rsupn rspad rsia rsj rumah sakit klinik puskesmas poliklinik jalan jl jln bandara bandar
  bandarudara pelabuhan gedung universitas univ institut sekolah akademi politeknik stadion museum yayasan taman
  tahura masjid perpustakaan laboratorium menara wisma graha aula ruang gelanggang balai kampus monumen makam terminal
  stasiun bendungan waduk jembatan pusat hospital university institute school street road building airport library
  foundation museum pesantren
  """)

/// English words for institutions that stand behind the name they bear: `Dr. Soetomo Hospital`.
private let institutionsBehindNames = words(
  """
  hospital foundation institute university school college library museum airport building street road center centre
  clinic laboratory fund stadium office hall prize chair endowment memorial trust park
  """)

/// Parts of offices and houses that are numbered by letters: behind one of these `H.` is such a letter (`Bagian H.`),
/// not the title of a hajji.
private let numberedByLetters = words(
  """
  bagian bidang seksi blok gedung lantai ruang unit section wing block floor room building annex kelompok group zona
  wilayah huruf
  """)

/// Words before which `Ibu` and `Bapak` are mothers and fathers in general: `Kesehatan Ibu dan Anak`.
private let workForFamilies = words(
  """
  kesehatan keselamatan pemberdayaan perlindungan sakit hari kematian kesejahteraan gizi asuh darma dharma kelas
  sekolah otorita kawasan pembangunan layanan
  """)

/// Words that no name begins with, though a title may stand before them: `Ibu dan Anak`, `Ibu Kota Negara`.
private let joiningWords = words(
  """
  dan and of untuk for yang di dari dalam pada the or atau kota negara rumah hamil menyusui pertiwi anak bersalin
  nifas pkk angkat asuh bayi balita bangsa
  """)

/// Words of which names of offices and units are made.
private let officeWords = words(
  """
  kepala ketua direktur sekretaris sekretariat biro bagian bidang dinas badan direktorat kementerian menteri gubernur
  bupati walikota wali rektor dekan wakil deputi asisten staf camat lurah pimpinan pimp duta konsul kantor unit seksi
  subbagian sub tim pejabat koordinator manajer presiden jenderal inspektorat inspektur kedeputian fakultas pusat
  lembaga komisi dewan mahkamah kejaksaan jaksa kabag kabid kasubbag sekda sekjen dirjen ditjen kemenlu mitra head
  director secretary secretariat chair chairman chairwoman chairperson office desk section division department
  ministry minister governor mayor ambassador deputy vice dean rector manager officer coordinator focal bureau team
  committee board agency directorate president commissioner speaker consul consulate embassy attorney council
  registrar counsel
  """)

/// Words beside which a degree is a course of study, not a person's.
private let studyWords = words(
  """
  program programme prodi studi jurusan gelar magister sarjana doktor course degree study studies pascasarjana
  graduate kelas
  """)
