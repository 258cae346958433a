import Diagnostics

// The schema of a dossier (docs/planning-model.md, "Fields"), one record a constant, innermost first.

private let money = RecordSchema(
  Bilingual(id: "nilai uang", en: "an amount of money"),
  [
    FieldSchema("amount", .decimal, "jumlah", "amount"),
    FieldSchema("currency", .code(.currency), "mata uang (ISO 4217)", "currency (ISO 4217)")
  ], bare: .money)

private let measurement = RecordSchema(
  Bilingual(id: "angka pada satu tanggal", en: "a figure on a day"),
  [FieldSchema("value", .decimal, "angka", "value"), FieldSchema("date", .date, "tanggal", "date")],
  bare: .field("value"))

private let indicator = RecordSchema(
  Bilingual(id: "indikator", en: "an indicator"),
  [
    FieldSchema("id", .text, "id indikator", "id of the indicator"),
    FieldSchema("name", .localized, "nama indikator", "name of the indicator"),
    FieldSchema("unit", .localized, "satuan", "unit"),
    FieldSchema("baseline", .record(measurement), "angka awal", "baseline"),
    FieldSchema("target", .record(measurement), "sasaran", "target"),
    FieldSchema("actuals", .list(.record(measurement)), "angka tercapai", "figures reached"),
    FieldSchema("source", .localized, "sumber data", "source of the data")
  ], bare: .field("name"), unique: "id")

private let objective = RecordSchema(
  Bilingual(id: "tujuan", en: "an objective"),
  [
    FieldSchema("id", .text, "id tujuan", "id of the objective"),
    FieldSchema("statement", .localized, "rumusan tujuan", "statement"),
    FieldSchema("level", .ruled, "tingkat", "level"),
    FieldSchema("classification", .code(.classification), "klasifikasi", "classification"),
    FieldSchema("mandate", .code(.mandate), "tugas dan fungsi", "mandate"),
    FieldSchema("sdg", .listOrOne(.code(.sdg)), "TPB/SDG", "SDG"),
    FieldSchema("indicators", .list(.record(indicator)), "indikator", "indicators")
  ], bare: .field("statement"))

private let party = RecordSchema(
  Bilingual(id: "pihak", en: "a party"),
  [
    FieldSchema("partner", .id, "mitra", "partner", isRequired: true),
    FieldSchema("role", .localized, "peran", "role"),
    FieldSchema("signatory", .localized, "penanda tangan (jabatan)", "signatory (an office)", namesOffice: true),
    FieldSchema("interest", .localized, "kepentingan", "interest")
  ], bare: .field("partner"), unique: "partner")

/// The milestones of `dates`, by key; each may be known in part only, below `partial`.
private func milestones(_ form: FieldForm) -> [FieldSchema] {
  [
    FieldSchema("initiated", form, "dijajaki", "initiated"),
    FieldSchema("negotiated", form, "dirundingkan", "negotiated"),
    FieldSchema("drafted", form, "dirumuskan", "drafted"),
    FieldSchema("adopted", form, "diterima", "adopted"),
    FieldSchema("signed", form, "ditandatangani", "signed"),
    FieldSchema("approved", form, "disahkan", "approved"),
    FieldSchema("provisional", form, "berlaku sementara", "provisionally applied"),
    FieldSchema("in_force", form, "mulai berlaku", "in force"),
    FieldSchema("expires", form, "berakhir menurut naskah", "stated last day"),
    FieldSchema("ended", form, "diakhiri", "ended")
  ]
}

private let partialDates = RecordSchema(
  Bilingual(
    id: "tanggal yang hanya diketahui tahun atau bulannya", en: "dates of which only the year or month is known"),
  milestones(.partialDate))

private let dates = RecordSchema(
  Bilingual(id: "tanggal", en: "dates"),
  milestones(.milestone) + [
    FieldSchema("partial", .record(partialDates), "hanya tahun atau bulannya", "year or month only")
  ])

private let entryIntoForce = RecordSchema(
  Bilingual(id: "cara mulai berlaku", en: "entry into force"),
  [
    FieldSchema("trigger", .word(EntryIntoForce.Trigger.allCases.map(\.rawValue)), "pemicu", "trigger"),
    FieldSchema("count", .integer, "jumlah ratifikasi", "number of ratifications"),
    FieldSchema("date", .date, "tanggal pemicu", "date of the trigger"),
    FieldSchema("offset", .period, "jarak", "offset", mayBeZero: true),
    FieldSchema("snap", .word(EntryIntoForce.Snap.allCases.map(\.rawValue)), "pembulatan", "snap")
  ], bare: .field("trigger"))

private let term = RecordSchema(
  Bilingual(id: "jangka waktu", en: "the term"),
  [
    FieldSchema("duration", .period, "lama berlaku", "duration"),
    FieldSchema("renewal", .word(Term.Renewal.allCases.map(\.rawValue)), "perpanjangan", "renewal"),
    FieldSchema("renewal_period", .period, "lama perpanjangan", "renewal period"),
    FieldSchema("notice_period", .period, "tenggang pemberitahuan", "notice period"),
    FieldSchema("notice_given", .date, "pemberitahuan disampaikan", "notice given"),
    FieldSchema(
      "counting", .word(TermEnd.allCases.map(\.rawValue)), "cara hitung hari akhir", "how the last day is counted"),
    FieldSchema("wind_down", .period, "masa penyelesaian", "wind-down", mayBeZero: true),
    FieldSchema("entry_into_force", .record(entryIntoForce), "cara mulai berlaku", "entry into force")
  ], bare: .field("duration"))

private let legal = RecordSchema(
  Bilingual(id: "aspek hukum", en: "legal"),
  [
    FieldSchema("languages", .list(.code(.language)), "bahasa naskah", "languages of the text"),
    FieldSchema("prevailing_language", .code(.language), "bahasa acuan", "prevailing language"),
    FieldSchema("full_powers", .date, "surat kuasa penuh", "full powers"),
    FieldSchema("basis", .listOrOne(.text), "dasar hukum", "legal basis"),
    FieldSchema(
      "approval",
      .record(
        RecordSchema(
          Bilingual(id: "pengesahan", en: "approval"),
          [FieldSchema("form", .text, "bentuk", "form"), FieldSchema("date", .date, "tanggal", "date")],
          bare: .field("form"))),
      "pengesahan", "approval"),
    FieldSchema("subject", .code(.subject), "materi (UU 24/2000 Pasal 10)", "subject (Law 24/2000 art. 10)"),
    FieldSchema("depositary", .localized, "penyimpan naskah", "depositary", namesOffice: true),
    FieldSchema(
      "registration",
      .record(
        RecordSchema(
          Bilingual(id: "pencatatan", en: "registration"),
          [
            FieldSchema("register", .localized, "daftar", "register"),
            FieldSchema("reference", .text, "nomor", "reference"),
            FieldSchema("date", .date, "tanggal", "date")
          ], bare: .field("reference"))),
      "pencatatan", "registration"),
    FieldSchema("published", .listOrOne(.text), "pengumuman", "publication"),
    FieldSchema("clauses", .list(.text), "klausul", "clauses"),
    FieldSchema("dispute_settlement", .localized, "penyelesaian sengketa", "dispute settlement")
  ])

private let resource = RecordSchema(
  Bilingual(id: "sumber daya", en: "a resource"),
  [
    FieldSchema("party", .id, "pihak", "party"),
    FieldSchema("kind", .text, "bentuk", "kind"),
    FieldSchema("value", .record(money), "nilai", "value"),
    FieldSchema("source", .localized, "sumber", "source"),
    FieldSchema("from", .date, "dari", "from"),
    FieldSchema("to", .date, "sampai", "to")
  ])

private let raci = RecordSchema(
  Bilingual(id: "pembagian peran (RACI)", en: "RACI"),
  [
    FieldSchema("responsible", .listOrOne(.id), "pelaksana", "responsible"),
    FieldSchema("accountable", .listOrOne(.id), "penanggung jawab", "accountable"),
    FieldSchema("consulted", .listOrOne(.id), "dimintai pendapat", "consulted"),
    FieldSchema("informed", .listOrOne(.id), "diberi tahu", "informed")
  ])

private let activity = RecordSchema(
  Bilingual(id: "kegiatan", en: "an activity"),
  [
    FieldSchema("id", .text, "id kegiatan", "id of the activity"),
    FieldSchema("title", .localized, "nama kegiatan", "title"),
    FieldSchema("start", .date, "mulai", "start"),
    FieldSchema("due", .date, "selesai paling lambat", "due"),
    FieldSchema("done", .date, "selesai", "done"),
    FieldSchema("objective", .text, "tujuan", "objective"),
    FieldSchema("raci", .record(raci), "pembagian peran (RACI)", "RACI")
  ], bare: .field("title"), unique: "id")

private let coordination = RecordSchema(
  Bilingual(id: "koordinasi", en: "coordination"),
  [
    FieldSchema("secretariat", .id, "sekretariat", "secretariat"),
    FieldSchema("secretariat_name", .localized, "nama sekretariat", "name of the secretariat", namesOffice: true),
    FieldSchema(
      "focal_points",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "narahubung", en: "a focal point"),
            [
              FieldSchema("party", .id, "pihak", "party"),
              FieldSchema("office", .localized, "jabatan atau unit", "office", namesOffice: true)
            ], bare: .field("office")))),
      "narahubung", "focal points"),
    FieldSchema("meeting_cadence", .period, "frekuensi rapat", "meeting cadence"),
    FieldSchema(
      "meetings",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "rapat", en: "a meeting"),
            [
              FieldSchema("date", .date, "tanggal", "date"), FieldSchema("kind", .text, "jenis", "kind"),
              FieldSchema("outcome", .localized, "hasil", "outcome"),
              FieldSchema("level", .code(.classification), "klasifikasi butir", "level of the item")
            ], bare: .field("date")))),
      "rapat", "meetings"),
    FieldSchema("activities", .list(.record(activity)), "kegiatan", "activities")
  ])

/// What the context holds beside its dimensions.
package let contextFields = [
  FieldSchema("reviewed", .date, "ditinjau", "reviewed"),
  FieldSchema("cadence", .period, "frekuensi tinjauan", "review cadence")
]

/// One dimension of the context; which there are is the model's to say.
package let contextDimensionSchema = RecordSchema(
  Bilingual(id: "aspek konteks", en: "a dimension of the context"),
  [
    FieldSchema("rating", .ruled, "penilaian", "rating"),
    FieldSchema("summary", .localized, "ringkasan", "summary"),
    FieldSchema("source", .localized, "sumber", "source"),
    FieldSchema("countries", .list(.code(.country)), "negara", "countries")
  ])

private let risk = RecordSchema(
  Bilingual(id: "risiko", en: "a risk"),
  [
    FieldSchema("id", .text, "id risiko", "id of the risk"),
    FieldSchema("title", .localized, "nama risiko", "title"),
    FieldSchema("dimension", .text, "aspek", "dimension"),
    FieldSchema("likelihood", .integer, "kemungkinan", "likelihood"),
    FieldSchema("impact", .integer, "dampak", "impact"),
    FieldSchema("owner", .code(.unit), "penanggung jawab", "owner"),
    FieldSchema("response", .localized, "mitigasi", "response"),
    FieldSchema("linked", .list(.id), "terkait", "linked dossiers"),
    FieldSchema("closed", .date, "ditutup", "closed"),
    FieldSchema("level", .code(.classification), "klasifikasi butir", "level of the item")
  ], bare: .field("title"), unique: "id")

private let recommendation = RecordSchema(
  Bilingual(id: "rekomendasi", en: "a recommendation"),
  [
    FieldSchema("id", .text, "id rekomendasi", "id of the recommendation"),
    FieldSchema("text", .localized, "isi", "text"),
    FieldSchema("response", .word(Recommendation.Response.allCases.map(\.rawValue)), "jawaban", "response"),
    FieldSchema("owner", .code(.unit), "penanggung jawab", "owner"),
    FieldSchema("due", .date, "paling lambat", "due"),
    FieldSchema("done", .date, "selesai", "done")
  ], bare: .field("text"), unique: "id")

/// A mark by criterion; the model names the criteria.
private let ratings = RecordSchema(Bilingual(id: "nilai", en: "ratings"), [], others: .decimal)

private let report = RecordSchema(
  Bilingual(id: "laporan evaluasi", en: "an evaluation report"),
  [
    FieldSchema("date", .date, "tanggal", "date"),
    FieldSchema("kind", .word(Report.Kind.allCases.map(\.rawValue)), "jenis", "kind"),
    FieldSchema("ratings", .record(ratings), "nilai", "ratings"),
    FieldSchema("recommendations", .list(.record(recommendation)), "rekomendasi", "recommendations")
  ], bare: .field("date"))

private let attachment = RecordSchema(
  Bilingual(id: "dokumen", en: "a document"),
  [
    FieldSchema("kind", .text, "jenis", "kind"),
    FieldSchema("path", .text, "berkas", "path", isRequired: true),
    FieldSchema("language", .code(.language), "bahasa", "language"),
    FieldSchema("sha256", .text, "sidik jari (SHA-256)", "checksum (SHA-256)"),
    FieldSchema("classification", .code(.classification), "klasifikasi", "classification"),
    FieldSchema("level", .code(.classification), "klasifikasi butir", "level of the item")
  ], bare: .field("path"))

private func textLists(_ name: Bilingual, _ keys: [(StaticString, String, String)]) -> RecordSchema {
  RecordSchema(name, keys.map { FieldSchema($0.0, .list(.localized), $0.1, $0.2) })
}

/// `dossiers/`
package let dossierSchema = RecordSchema(
  Bilingual(id: "dossier", en: "a dossier"),
  [
    FieldSchema("id", .id, "id", "id", isRequired: true),
    FieldSchema("title", .localized, "judul", "title"),
    FieldSchema("summary", .localized, "ringkasan", "summary"),
    FieldSchema("instrument", .code(.instrument), "bentuk naskah", "instrument", isRequired: true),
    FieldSchema("stage", .code(.stage), "tahap", "stage", isRequired: true),
    FieldSchema("classification", .code(.classification), "klasifikasi", "classification", isRequired: true),
    FieldSchema("levels", .open, "klasifikasi isian", "levels of fields"),
    FieldSchema("themes", .list(.code(.theme)), "tema", "themes"),
    FieldSchema("owner", .code(.unit), "unit penanggung jawab", "owner"),
    FieldSchema("aliases", .list(.text), "id lama", "aliases"),
    FieldSchema("parent", .id, "naskah induk", "parent"),
    FieldSchema("amends", .listOrOne(.id), "mengubah", "amends"),
    FieldSchema("replaces", .listOrOne(.id), "menggantikan", "replaces"),
    FieldSchema("related", .list(.id), "terkait", "related"),
    FieldSchema("parties", .list(.record(party)), "para pihak", "parties"),
    FieldSchema("dates", .record(dates), "tanggal", "dates"),
    FieldSchema("term", .record(term), "jangka waktu", "term"),
    FieldSchema("legal", .record(legal), "aspek hukum", "legal"),
    FieldSchema("objectives", .list(.record(objective)), "tujuan", "objectives"),
    FieldSchema("resources", .list(.record(resource)), "sumber daya", "resources"),
    FieldSchema("coordination", .record(coordination), "koordinasi", "coordination"),
    FieldSchema("context", .open, "konteks", "context"),
    FieldSchema(
      "challenges",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "hambatan", en: "an obstacle"),
            [
              FieldSchema("kind", .text, "jenis", "kind"), FieldSchema("summary", .localized, "ringkasan", "summary"),
              FieldSchema("response", .localized, "tanggapan", "response")
            ], bare: .field("summary")))),
      "hambatan", "challenges"),
    FieldSchema(
      "stakeholders",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "pemangku kepentingan", en: "a stakeholder"),
            [
              FieldSchema("group", .localized, "kelompok", "group"),
              FieldSchema("consulted", .date, "dimintai pendapat", "consulted")
            ], bare: .field("group")))),
      "pemangku kepentingan", "stakeholders"),
    FieldSchema(
      "swot",
      .record(
        textLists(
          Bilingual(id: "SWOT", en: "SWOT"),
          [
            ("strengths", "kekuatan", "strengths"), ("weaknesses", "kelemahan", "weaknesses"),
            ("opportunities", "peluang", "opportunities"), ("threats", "ancaman", "threats")
          ])),
      "SWOT", "SWOT"),
    FieldSchema("risks", .list(.record(risk)), "risiko", "risks"),
    FieldSchema(
      "evaluation",
      .record(
        RecordSchema(
          Bilingual(id: "evaluasi", en: "evaluation"),
          [
            FieldSchema("cadence", .period, "frekuensi evaluasi", "cadence"),
            FieldSchema("reports", .list(.record(report)), "laporan", "reports")
          ], bare: .field("cadence"))),
      "evaluasi", "evaluation"),
    FieldSchema(
      "team",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "anggota tim", en: "a member of the team"),
            [
              FieldSchema("role", .localized, "peran", "role"),
              FieldSchema("office", .localized, "jabatan atau unit", "office", namesOffice: true),
              FieldSchema("competencies", .list(.code(.competency)), "kompetensi", "competencies"),
              FieldSchema("trained", .date, "dilatih", "trained")
            ], bare: .field("office")))),
      "tim", "team"),
    FieldSchema(
      "lessons",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "pelajaran", en: "a lesson"),
            [
              FieldSchema("theme", .code(.theme), "tema", "theme"), FieldSchema("text", .localized, "isi", "text"),
              FieldSchema("date", .date, "tanggal", "date")
            ], bare: .field("text")))),
      "pelajaran", "lessons"),
    FieldSchema("documents", .list(.record(attachment)), "dokumen", "documents"),
    FieldSchema(
      "ended",
      .record(
        RecordSchema(
          Bilingual(id: "pengakhiran", en: "the end"),
          [FieldSchema("reason", .ruled, "alasan", "reason"), FieldSchema("note", .localized, "catatan", "note")],
          bare: .field("reason"))),
      "pengakhiran", "ended"),
    FieldSchema(
      "source",
      .record(
        RecordSchema(
          Bilingual(id: "asal data", en: "source"),
          [
            FieldSchema("register", .text, "daftar", "register"), FieldSchema("key", .text, "kunci", "key"),
            FieldSchema("commit", .text, "versi", "commit"), FieldSchema("url", .text, "alamat", "address")
          ], bare: .field("register"))),
      "asal data", "source"),
    FieldSchema("place", .localized, "tempat", "place"),
    FieldSchema("area", .localized, "wilayah", "area"),
    FieldSchema("language", .code(.language), "bahasa isi", "language of the body"),
    FieldSchema("updated", .date, "diperbarui", "updated")
  ])
