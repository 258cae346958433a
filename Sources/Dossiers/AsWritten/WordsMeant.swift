import Diagnostics

/// The fixed word that an Indonesian or English word for it means: `otomatis` for `automatic`. nil where none of the words
/// allowed at a field is meant.
func wordMeant(by text: String, among allowed: [String]) -> String? {
  if let same = sameWord(text, among: allowed) { return same }
  guard let meant = synonyms[wordKey(text)] else { return nil }
  return meant.first(where: allowed.contains)
}

/// By what is left of a word when capitals and blanks do not count. A word may mean different things at different fields.
private let synonyms: [String: [String]] = [
  "otomatis": ["automatic"], "diperpanjangotomatis": ["automatic"], "auto": ["automatic"], "tacit": ["automatic"],
  "tidakada": ["none"], "tidak": ["none"], "tanpaperpanjangan": ["none"], "no": ["none"],
  "denganpersetujuan": ["by-consent"], "persetujuan": ["by-consent"], "kesepakatan": ["by-consent"], "consent": ["by-consent"],
  "tanpabatas": ["indefinite"], "tidakterbatas": ["indefinite"], "selamanya": ["indefinite"], "unlimited": ["indefinite"],
  "akhir": ["final"], "tengah": ["midterm"], "paruhwaktu": ["midterm"], "tengahwaktu": ["midterm"], "awal": ["baseline"],
  "diterima": ["accepted"], "setuju": ["accepted"], "sebagian": ["partly"], "ditolak": ["rejected"], "tolak": ["rejected"],
  "penandatanganan": ["signature"], "tandatangan": ["signature"], "pemberitahuanterakhir": ["last-notification"],
  "pengesahan": ["ratifications"], "ratifikasi": ["ratifications"],
  "tujuan": ["objectives"], "sumberdaya": ["resources"], "koordinasi": ["coordination"], "evaluasi": ["evaluation"],
]
