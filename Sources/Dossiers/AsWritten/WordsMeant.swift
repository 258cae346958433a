import Diagnostics

/// The fixed word that an Indonesian or English word for it means: `otomatis` for `automatic`. nil where none of the
/// words allowed at a field is meant.
package func wordMeant(by text: String, among allowed: [String]) -> String? {
  if let same = sameWord(text, among: allowed) { return same }
  guard let meant = synonyms[wordKey(text)] else { return nil }
  return meant.first(where: allowed.contains)
}

/// By what is left of a word when capitals and blanks do not count. A word may mean different things at different
/// fields.
private let synonyms: [String: [String]] = [
  "senin": ["mon"], "selasa": ["tue"], "rabu": ["wed"], "kamis": ["thu"], "jumat": ["fri"], "jum'at": ["fri"],
  "sabtu": ["sat"], "minggu": ["sun"], "ahad": ["sun"], "monday": ["mon"], "tuesday": ["tue"], "wednesday": ["wed"],
  "thursday": ["thu"], "friday": ["fri"], "saturday": ["sat"], "sunday": ["sun"],
  "otomatisdiperpanjang": ["automatic"], "perpanjanganotomatis": ["automatic"], "tdk": ["none"],
  "tidakdiperpanjang": ["none"], "tidakperlu": ["none"], "dgnpersetujuan": ["by-consent"],
  "persetujuantertulis": ["by-consent"], "persetujuanparapihak": ["by-consent"],
  "kesepakatanparapihak": ["by-consent"],
  "dpr": ["law", "dprd"], "dprri": ["law"], "persetujuandpr": ["law"], "uu": ["law"], "undangundang": ["law"],
  "persetujuandprd": ["dprd"], "perpres": ["presidential"], "peraturanpresiden": ["presidential"],
  "keppres": ["presidential"], "keputusanpresiden": ["presidential"], "presiden": ["presidential"],
  "monev": ["monitoring"], "pemantauan": ["monitoring"], "mid": ["midterm"], "lama": ["legacy"], "arsip": ["legacy"],
  "otomatis": ["automatic"], "diperpanjangotomatis": ["automatic"], "auto": ["automatic"], "tacit": ["automatic"],
  "tidakada": ["none"], "tidak": ["none"], "tanpaperpanjangan": ["none"], "no": ["none"],
  "denganpersetujuan": ["by-consent"], "persetujuan": ["by-consent"], "kesepakatan": ["by-consent"],
  "consent": ["by-consent"],
  "tanpabatas": ["indefinite"], "tidakterbatas": ["indefinite"], "selamanya": ["indefinite"],
  "unlimited": ["indefinite"],
  "akhir": ["final"], "tengah": ["midterm"], "paruhwaktu": ["midterm"], "tengahwaktu": ["midterm"],
  "awal": ["baseline"],
  "diterima": ["accepted"], "setuju": ["accepted"], "sebagian": ["partly"], "ditolak": ["rejected"],
  "tolak": ["rejected"],
  "penandatanganan": ["signature"], "tandatangan": ["signature", "signatures"],
  "pemberitahuanterakhir": ["last-notification"],
  "pengesahan": ["ratifications"], "ratifikasi": ["ratifications"],
  "dialog": ["dialogue"], "dialogues": ["dialogue"], "pertukaran": ["exchange"], "pertukaranpegawai": ["exchange"],
  "exchanges": ["exchange"],
  "nasional": ["national"], "lembaga": ["institutional"], "institusional": ["institutional"],
  "kelembagaan": ["institutional"],
  "lokal": ["local"], "daerah": ["local"], "dunia": ["global"],
  "ringkasan": ["summary"], "fakta": ["facts"], "perencanaan": ["planning"], "kegiatan": ["activities"],
  "rapat": ["meetings"],
  "konteks": ["context"], "hambatan": ["challenges", "obstacles"], "tantangan": ["challenges"],
  "pemangkukepentingan": ["stakeholders"],
  "kepentingan": ["interests"], "risiko": ["risks"], "rekomendasi": ["recommendations"], "tim": ["team"],
  "pelajaran": ["lessons"], "isianlembaga": ["own"], "dokumen": ["documents"], "lampiran": ["documents"],
  "tenggat": ["deadlines"],
  "naskahasli": ["originals"], "kelengkapan": ["checklist"], "kertas": ["paper"], "elektronik": ["electronic"],
  "keluarga": ["family"], "lensa": ["lenses"], "naskah": ["text"], "teks": ["text"], "isi": ["text"], "baris": ["row"],
  "profil": ["profile"], "perjanjian": ["agreements", "dossier"],
  "catatan": ["note"], "saran": ["tip"], "penting": ["important"], "peringatan": ["warning"], "awas": ["caution"],
  "perhatian": ["caution"], "politik": ["political"], "ekonomi": ["economic"], "sosial": ["social"],
  "relevansi": ["relevance"], "koherensi": ["coherence"], "efektivitas": ["effectiveness"], "efisiensi": ["efficiency"],
  "dampak": ["impact"], "keberlanjutan": ["sustainability"],
  "menguntungkan": ["favourable"], "mendukung": ["favourable"], "stabil": ["stable"], "waspada": ["watch"],
  "merugikan": ["adverse"],
  "mitra": ["partner"], "partners": ["partner"], "bab": ["handbook"], "chapters": ["handbook"], "paket": ["pack"],
  "packs": ["pack"],
  "istilah": ["glossary"], "glosarium": ["glossary"], "terms": ["glossary"], "dasbor": ["dashboard"],
  "dashboards": ["dashboard"],
  "dosir": ["dossier"], "dossiers": ["dossier"], "agreement": ["dossier"],
  "batang": ["bar"], "balok": ["bar"], "bertumpuk": ["stacked"], "matriks": ["matrix"], "linimasa": ["timeline"],
  "gariswaktu": ["timeline"], "kalender": ["calendar"], "jaringan": ["network"], "peta": ["map"], "tabel": ["table"],
  "daftar": ["list"], "kotak": ["tiles"],
  "dosier": ["dossiers", "dossier"], "sasaran": ["objectives"], "kontribusi": ["resources"],
  "pertemuan": ["meetings"], "skor": ["scores"], "kendala": ["obstacles"], "pelatihan": ["training"],
  "penilaian": ["ratings", "rating"], "mandat": ["mandates", "mandate"],
  "tahap": ["stage"], "tema": ["theme"], "instrumen": ["instrument"], "bentuknaskah": ["instrument"],
  "unit": ["owner"], "negara": ["country"], "jenismitra": ["partner_kind"], "klasifikasi": ["classification"],
  "tahun": ["year"], "bulan": ["month"], "tpb": ["sdg"], "jenis": ["kind"], "sumber": ["source"],
  "pihak": ["party"], "aspek": ["dimension"], "kemungkinan": ["likelihood"], "kriteria": ["criterion"],
  "unsur": ["element"], "keadaan": ["state"], "kompetensi": ["competency"],
  "kunjungan": ["visit-brief"], "profilmitra": ["partner-profile"], "kertasposisi": ["position-paper"],
  "tujuan": ["objectives"], "sumberdaya": ["resources"], "koordinasi": ["coordination"], "evaluasi": ["evaluation"]
]

/// What a word for yes or no means; nil for a mark (`x`) that some use for yes and others for no.
package func truthMeant(by text: String) -> Bool? {
  switch wordKey(text) {
  case "ya", "y", "yes", "benar", "betul", "true", "on", "1", "ada", "aktif": true
  case "tidak", "t", "tdk", "no", "n", "salah", "false", "off", "0", "bukan", "tidakada", "nonaktif": false
  default: nil
  }
}
