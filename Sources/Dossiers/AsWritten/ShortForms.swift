import Diagnostics

/// The codes that officers write so for short, or by another word than the model's names: `NK` for a memorandum, `ttd`
/// for the stage of signature, `PTN` for a university. Only codes that the list has are given. Nothing is written for
/// them by itself: which code is meant, the officer says.
func codesShort(for word: String, in list: CodeList, allowed: [String]) -> [String] {
  let key = wordKey(word)
  return (shortForms[list]?.first { $0.words.contains(key) }?.codes ?? []).filter(allowed.contains)
}

/// Words that mean the same, as `wordKey` has them, with the codes that the program's profiles have for it.
private struct ShortForm: Sendable {
  let words: Set<String>
  let codes: [String]

  init(_ words: Set<String>, _ codes: String...) {
    self.words = words
    self.codes = codes
  }
}

private let shortForms: [CodeList: [ShortForm]] = [
  .instrument: [
    ShortForm(["nk", "notakerjasama", "memorandum"], "mou", "nota-kesepahaman"),
    ShortForm(["kb", "kesber", "ks"], "kesepakatan", "kesepakatan-bersama"),
    ShortForm(["ia", "implementingagreement"], "implementing", "arrangement"),
    ShortForm(["moa", "spk", "kontrak", "perjanjiankerja"], "pks", "moa"),
    ShortForm(["pi", "traktat", "konvensi"], "treaty"), ShortForm(["ta"], "arrangement"), ShortForm(["loa"], "loi")
  ],
  .stage: [
    ShortForm(["ttd", "tandatangan", "signed"], "signature"), ShortForm(["konsep", "draf", "draft"], "drafting"),
    ShortForm(
      ["aktif", "berlaku", "masihberlaku", "berjalan", "active", "ongoing", "implementasi"], "implementation"),
    ShortForm(
      ["selesai", "habis", "expired", "kedaluwarsa", "kadaluarsa", "kadaluwarsa", "tidakaktif", "tidakberlaku"],
      "ended"),
    ShortForm(["batal", "dibatalkan", "ditunda", "cancelled", "canceled"], "shelved")
  ],
  .classification: [
    ShortForm(["b", "umum", "publik", "terbuka", "public"], "biasa", "umum", "publik"), ShortForm(["i"], "internal"),
    ShortForm(["t"], "terbatas"), ShortForm(["r", "rhs", "konfidensial"], "rahasia"),
    ShortForm(["sr", "srhs"], "sangat-rahasia")
  ],
  .partnerKind: [
    ShortForm(["kl", "kementerian", "lembaga", "kemen", "lpnk"], "central-government"),
    ShortForm(["pemda", "pemprov", "pemkab", "pemkot", "opd", "dinas"], "local-government"),
    ShortForm(["pt", "ptn", "pts", "ptnbh", "universitas", "kampus", "politeknik"], "university"),
    ShortForm(["lsm", "ormas", "yayasan"], "ngo"), ShortForm(["bumn", "bumd", "persero"], "state-owned-enterprise"),
    ShortForm(["swasta", "perusahaan", "cv"], "private-sector"),
    ShortForm(["oi", "pbb", "io"], "international-organisation")
  ],
  .subject: [
    ShortForm(["hankam", "pertahanan", "keamanan", "politik", "perdamaian"], "security"),
    ShortForm(["wilayah", "batas", "perbatasan", "bataswilayah", "batasnegara"], "territory"),
    ShortForm(["kedaulatan"], "sovereignty"), ShortForm(["ham", "lingkungan", "lingkunganhidup"], "rights-environment"),
    ShortForm(["pinjaman", "hibah", "utang"], "loans-grants"), ShortForm(["lain", "lainnya", "lainlain"], "other")
  ]
]
