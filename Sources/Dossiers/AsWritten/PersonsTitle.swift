/// What in a text for an office shows that it names a person: a title before a name (`Drs.`, `Hj.`, `Mr`, `Ibu`) or a
/// degree behind one (`S.H.`, `Ph.D.`). nil where nothing does.
///
/// Institutions bear names of persons (RSUD Dr. Saiful Anwar, Dr. Soetomo Hospital, Jalan H. R. Rasuna Said), and
/// letters are no titles (Bagian H): a title counts where a name follows, and no institution stands before or right
/// behind it.
package func personsTitle(in text: String) -> String? {
  guard mayNamePerson(text) else { return nil }
  let parts = partsOfName(text)
  let title = parts.lazy.compactMap { titleBeforeName(in: $0.words) }.first
  return title ?? degreeBehindName(in: parts)
}

/// Whether a text can hold a title or a degree, at the cost of a look at each of its words: for the many that hold
/// neither.
private func mayNamePerson(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    // A point may stand in a degree or behind a title, and a letter beyond ASCII is no matter of bytes.
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: ".") }) else { return true }
    return bytes.split(whereSeparator: { !isLetter($0) }).contains { beginnings.mayHold($0) }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private let beginnings = WordBeginnings(of: titles.union(degrees))

/// Words between two signs that part a text, such as commas and brackets.
private struct PartOfName {
  var words: [String] = []
  /// Whether a comma or bracket stands before it, as before a degree.
  var isFirst: Bool
}

private func partsOfName(_ text: String) -> [PartOfName] {
  text.unicodeScalars.split(whereSeparator: isBetweenParts).enumerated().map { index, part in
    let words = part.split { $0.properties.isWhitespace }.map(String.init).filter { $0 != "-" }
    return PartOfName(words: words.flatMap(pieces), isFirst: index == 0)
  }
}

/// Whether a sign parts a text: what stands on both sides of it is not read as one name.
private func isBetweenParts(_ sign: Unicode.Scalar) -> Bool {
  switch sign {
  case ",", ";", ":", "/", "(", ")", "\u{2013}", "\u{2014}", "|", "\n": true
  default: false
  }
}

/// `Drs.H.Budi` is three words; a degree (`S.Sos.`) stays one.
private func pieces(of word: String) -> [String] {
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

/// Every word is looked at a few times at most, however many titles there are.
private func titleBeforeName(in words: [String]) -> String? {
  var searched = 0, next = 0
  var bearer: (from: Int, until: Int)?
  for index in words.indices where isTitle(words[index], in: words, at: index) {
    if words[searched..<index].contains(where: { bearersOfNames.contains(plain($0)) }) { return nil }
    searched = index
    next = max(next, index + 1)
    while next < words.count, titles.contains(words[next]) || initial(words[next]) { next += 1 }
    guard isName(words[next...], after: words[index]) else { continue }
    // What lies between a name and the institution that bears it is passed over once.
    if let bearer, (bearer.from...bearer.until).contains(next) { continue }
    guard let until = bearerBehind(words[next...]) else { return words[index] }
    bearer = (next, until)
  }
  return nil
}

private func isTitle(_ word: String, in words: [String], at index: Int) -> Bool {
  guard titles.contains(word) else { return false }
  let before = index > 0 ? plain(words[index - 1]) : ""
  switch word {
  case "H.": return !lettered.contains(before)
  case "Ibu", "Bapak", "Bu", "Pak": return !subjectsOfWork.contains(before)
  default: return true
  }
}

/// Whether what follows a title begins as a name does: with a capital, and with no word of offices or joining word.
private func isName(_ words: ArraySlice<String>, after title: String) -> Bool {
  guard let word = words.first, let first = word.unicodeScalars.first, first.properties.isAlphabetic else {
    return false
  }
  let key = plain(word)
  guard !officeWords.contains(key), !bearersOfNames.contains(key), !joiningWords.contains(key) else { return false }
  if ["Ibu", "Bapak", "Bu", "Pak"].contains(title), !first.properties.isUppercase { return false }
  return first.properties.isUppercase || title.utf8.last == UInt8(ascii: ".")
}

/// `Soetomo General Hospital`: where the institution stands that bears the name.
private func bearerBehind(_ words: ArraySlice<String>) -> Int? {
  for (index, word) in zip(words.indices, words) {
    if bearersBehindNames.contains(plain(word)) { return index }
    if officeWords.contains(plain(word)) || word.unicodeScalars.first?.properties.isUppercase != true { return nil }
  }
  return nil
}

/// `R.` between title and name.
private func initial(_ word: String) -> Bool {
  let scalars = Array(word.unicodeScalars)
  return scalars.count == 2 && scalars[0].properties.isUppercase && scalars[1] == "."
}

// MARK: Degrees

private func degreeBehindName(in parts: [PartOfName]) -> String? {
  let words = parts.flatMap(\.words)
  let found = words.compactMap { word in degree(word[...]).map { (word: word, key: $0) } }
  // Of nearly every text: without looking at its other words.
  guard !found.isEmpty else { return nil }
  let lower = words.map(plain)
  guard !lower.contains(where: studyWords.contains) else { return nil }
  let isOffice = lower.contains(where: officeWords.contains)
  let firstParts = Dictionary(
    parts.indices.flatMap { part in parts[part].words.map { ($0, part) } }, uniquingKeysWith: { first, _ in first })
  return found.first { degree in
    let isDotted = degree.word.utf8.dropLast().contains(UInt8(ascii: "."))
    guard let part = firstParts[degree.word], stands(degree.word, behindNameIn: parts[part], needsComma: !isDotted)
    else { return false }
    let isPlain = found.count > 1 || !doubtfulDegrees.contains(degree.key)
    return isDotted && (isPlain || !isOffice) || isPlain && !isOffice
  }?.word
}

/// Whether a name can stand before a degree; one without dots needs a comma as well.
private func stands(_ degree: String, behindNameIn part: PartOfName, needsComma: Bool) -> Bool {
  if !part.isFirst {
    // A list of degrees, or a degree before which the same part holds a name.
    return !needsComma || degreeOrNothing(part.words.first)
  }
  return !needsComma && part.words.first != degree
}

private func degreeOrNothing(_ word: String?) -> Bool { word.map { degree($0[...]) != nil } ?? true }

/// More bytes than any degree has, whatever letters are written for it.
private let longestDegree = 32

/// The degree that a word is, without its dots: `S.H.` and `SH` are `sh`.
private func degree(_ word: Substring) -> String? {
  guard let first = word.unicodeScalars.first, first.properties.isUppercase,
    word.utf8.dropFirst(longestDegree).isEmpty
  else { return nil }
  let key = String(String.UnicodeScalarView(word.lowercased().unicodeScalars.filter { $0 != "." }))
  return degrees.contains(key) ? key : nil
}

// MARK: Words

private func plain(_ word: String) -> String {
  String(String.UnicodeScalarView(word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "-" }))
}

private func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

/// As they are written; `DR` and `MS` are more than titles (DR Congo), so that they need their point or are not here.
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

/// Those that also abbreviate something else (M.A., Mahkamah Agung; S.E. Asia): they need company, or a text without an
/// office.
private let doubtfulDegrees = words("ma se st sp mp ba bs md jd pa ca ti ak ll ss mm mt map sap")

/// An institution, a road or a building before a title bears the name.
private let bearersOfNames = words(
  """
  rs rsu rsud rsup rsupn rspad rsia rsj rumah sakit klinik puskesmas poliklinik jalan jl jln bandara bandar
  bandarudara pelabuhan gedung universitas univ institut sekolah akademi politeknik stadion museum yayasan taman
  tahura masjid perpustakaan laboratorium menara wisma graha aula ruang gelanggang balai kampus monumen makam terminal
  stasiun bendungan waduk jembatan pusat hospital university institute school street road building airport library
  foundation museum pesantren
  """)

/// The same where they follow a name in English.
private let bearersBehindNames = words(
  """
  hospital foundation institute university school college library museum airport building street road center centre
  clinic laboratory fund stadium office hall prize chair endowment memorial trust park
  """)

/// After these a single letter with a point is a part of a house or a list.
private let lettered = words(
  """
  bagian bidang seksi blok gedung lantai ruang unit section wing block floor room building annex kelompok group zona
  wilayah huruf
  """)

/// What mothers and fathers are the subject of.
private let subjectsOfWork = words(
  """
  kesehatan keselamatan pemberdayaan perlindungan sakit hari kematian kesejahteraan gizi asuh darma dharma kelas
  sekolah otorita kawasan pembangunan layanan
  """)

private let joiningWords = words(
  """
  dan and of untuk for yang di dari dalam pada the or atau kota negara rumah hamil menyusui pertiwi anak bersalin
  nifas pkk angkat asuh bayi balita bangsa
  """)

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

/// A degree beside one of these is a course of study.
private let studyWords = words(
  """
  program programme prodi studi jurusan gelar magister sarjana doktor course degree study studies pascasarjana
  graduate kelas
  """)
