import Diagnostics

// The schema of `content/planning-model.yml`.

private func named(_ name: Bilingual, _ more: [FieldSchema] = [], namesOffice: Bool = false) -> FieldForm {
  .list(
    .record(
      RecordSchema(
        name,
        [
          FieldSchema("id", .text, "id", "id", isRequired: true),
          FieldSchema("name", .localized, "nama", "name", namesOffice: namesOffice)
        ] + more, bare: .named)))
}

private func flag(_ key: StaticString, _ id: String, _ en: String) -> FieldSchema { FieldSchema(key, .boolean, id, en) }

private let instrumentFields = [
  flag("binding", "mengikat", "binding"), flag("international", "internasional", "international"),
  FieldSchema("approval", .text, "pengesahan", "approval"), flag("registrable", "dicatatkan", "registrable"),
  flag("needs_parent", "perlu induk", "needs a parent"),
  flag("needs_resources", "perlu sumber daya", "needs resources"),
  FieldSchema("max_duration", .period, "lama paling panjang", "longest duration"),
  FieldSchema(
    "clauses", named(Bilingual(id: "klausul minimum", en: "a minimum clause")), "klausul minimum", "minimum clauses")
]

private let stageFields = [
  flag("statutory", "menurut undang-undang", "statutory"), flag("live", "berjalan", "live"),
  flag("terminal", "akhir", "terminal"),
  FieldSchema("date", .text, "tanggal", "date"), FieldSchema("when", .text, "syarat", "condition")
]

private let scoreSchema = RecordSchema(
  Bilingual(id: "nilai satu unsur", en: "the score of an element"),
  [
    FieldSchema("weight", .decimal, "bobot", "weight"),
    FieldSchema(
      "checks",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "butir penilaian", en: "a check"),
            [
              FieldSchema("id", .text, "id", "id", isRequired: true),
              FieldSchema("points", .decimal, "angka", "points", isRequired: true)
            ]))),
      "butir penilaian", "checks")
  ])

private func record(
  _ id: String, _ en: String, _ fields: [FieldSchema], others: FieldForm? = nil, bare: RecordSchema.Bare? = nil
) -> FieldForm {
  .record(RecordSchema(Bilingual(id: id, en: en), fields, others: others, bare: bare))
}

/// `rules`: a setting for each code of the rule book.
let rulesSchema = RecordSchema(Bilingual(id: "aturan", en: "rules"), [], others: .open)

let modelSchema = RecordSchema(
  Bilingual(id: "model perencanaan", en: "the planning model"),
  [
    FieldSchema("model", .integer, "versi", "version"),
    FieldSchema("profile", .word(["national", "local", "domestic"]), "profil", "profile"),
    FieldSchema(
      "site",
      record(
        "situs", "site",
        [
          FieldSchema("title", .localized, "judul", "title"),
          FieldSchema("languages", .list(.code(.language)), "bahasa", "languages"),
          FieldSchema(
            "theme", record("tampilan", "theme", [FieldSchema("accent", .text, "warna", "accent")]), "tampilan", "theme"
          ),
          FieldSchema("logo", .text, "logo", "logo"),
          FieldSchema(
            "navigation", .list(.word(PlanningModel.SiteSettings.parts)), "urutan navigasi", "order of navigation"),
          FieldSchema(
            "links",
            .list(
              record(
                "tautan", "a link",
                [
                  FieldSchema("name", .localized, "nama", "name", isRequired: true),
                  FieldSchema("url", .text, "alamat", "address", isRequired: true)
                ])), "tautan lain", "other links"),
          flag("map", "peta", "map"), FieldSchema("audience", .text, "edisi", "audience"),
          FieldSchema("base_url", .text, "alamat situs", "base address"),
          FieldSchema("changes_between", .text, "tag yang dibandingkan", "tags to compare"),
          flag("omission_note", "catatan tentang yang tidak dimuat", "a note on what is left out"),
          flag("revision", "revisi", "revision")
        ]), "situs", "site"),
    FieldSchema(
      "organisation",
      record(
        "organisasi", "organisation",
        [
          FieldSchema("id", .id, "id", "id", isRequired: true), FieldSchema("name", .localized, "nama", "name"),
          FieldSchema("letterhead", .list(.localized), "kepala surat", "letterhead"),
          FieldSchema("languages", .list(.code(.language)), "bahasa", "languages"),
          FieldSchema("time_zone", .text, "zona waktu", "time zone"),
          FieldSchema("working_week", .list(.word(weekdays)), "hari kerja", "working week"),
          FieldSchema("holidays", .list(.date), "hari libur", "holidays")
        ], bare: .named), "organisasi", "organisation", isRequired: true),
    FieldSchema(
      "units",
      named(
        Bilingual(id: "unit", en: "a unit"),
        [FieldSchema("authors", .listOrOne(.text), "alamat surel pencatat", "addresses of those who record")],
        namesOffice: true),
      "unit", "units"),
    FieldSchema("mandates", named(Bilingual(id: "tugas dan fungsi", en: "a mandate")), "tugas dan fungsi", "mandates"),
    FieldSchema(
      "themes",
      named(
        Bilingual(id: "tema", en: "a theme"),
        [
          FieldSchema("sdg", .listOrOne(.code(.sdg)), "TPB/SDG", "SDG"),
          FieldSchema("dac", .code(.dac), "sektor DAC", "DAC sector")
        ]),
      "tema", "themes"),
    FieldSchema(
      "classifications", named(Bilingual(id: "klasifikasi", en: "a classification")), "klasifikasi", "classifications"),
    FieldSchema(
      "levels", record("klasifikasi isian", "levels of fields", [], others: .text), "klasifikasi isian",
      "levels of fields"),
    FieldSchema("default_classification", .text, "klasifikasi baku", "default classification"),
    FieldSchema(
      "partner_kinds",
      named(
        Bilingual(id: "jenis mitra", en: "a kind of partner"), [FieldSchema("family", .text, "golongan", "family")]),
      "jenis mitra", "kinds of partner"),
    FieldSchema(
      "instruments", named(Bilingual(id: "bentuk naskah", en: "an instrument"), instrumentFields), "bentuk naskah",
      "instruments"),
    FieldSchema("stages", named(Bilingual(id: "tahap", en: "a stage"), stageFields), "tahap", "stages"),
    FieldSchema(
      "requires", .record(requiresSchema), "isian wajib", "required fields"),
    FieldSchema(
      "attachments",
      record(
        "lampiran", "attachments",
        [
          FieldSchema(
            "allow", .listOrOne(.word(AttachmentRules.Allowed.allCases.map(\.rawValue))), "yang diizinkan",
            "what is let through"),
          FieldSchema("largest_mb", .integer, "paling besar (MB)", "the largest (MB)")
        ]), "lampiran", "attachments"),
    FieldSchema(
      "checklist",
      named(
        Bilingual(id: "butir kelengkapan", en: "an item of the checklist"),
        [FieldSchema("instruments", .listOrOne(.text), "bentuk naskah", "instruments")]),
      "kelengkapan", "checklist"),
    FieldSchema("end_reasons", .list(.text), "alasan berakhir", "end reasons"),
    FieldSchema("subjects", .list(.text), "materi", "subjects"),
    FieldSchema("competencies", .list(.text), "kompetensi", "competencies"),
    FieldSchema(
      "date_rules",
      record(
        "aturan tanggal", "date rules",
        [
          FieldSchema(
            "term_end", .word(TermEnd.allCases.map(\.rawValue)), "cara hitung hari akhir", "how the last day is counted"
          ),
          flag("notice_counts_day", "hari pemberitahuan dihitung", "the day of notice counts"),
          FieldSchema("decision_lead", .period, "waktu memutuskan", "decision lead", mayBeZero: true),
          FieldSchema("review_grace", .period, "kelonggaran tinjauan", "review grace", mayBeZero: true),
          FieldSchema("horizons", .list(.period), "cakrawala", "horizons"),
          FieldSchema("sleeping_after", .period, "tidur sesudah", "asleep after")
        ]), "aturan tanggal", "date rules"),
    FieldSchema(
      "reminders",
      record(
        "pengingat", "reminders",
        [
          FieldSchema("unit_after", .period, "unit pemilik ikut diingatkan sesudah", "the owning unit is told after"),
          FieldSchema("bureau", .text, "biro", "bureau"),
          FieldSchema("bureau_after", .period, "biro ikut diingatkan sesudah", "the bureau is told after")
        ]), "pengingat", "reminders"),
    FieldSchema(
      "context",
      record(
        "konteks", "context",
        [
          FieldSchema("dimensions", .list(.text), "aspek", "dimensions"),
          FieldSchema("ratings", .list(.text), "penilaian", "ratings"),
          FieldSchema("cadence", .period, "frekuensi", "cadence")
        ]), "konteks", "context"),
    FieldSchema(
      "evaluation",
      record(
        "evaluasi", "evaluation",
        [
          FieldSchema("criteria", .list(.text), "kriteria", "criteria"),
          FieldSchema("scale", .list(.integer), "skala", "scale")
        ]),
      "evaluasi", "evaluation"),
    FieldSchema(
      "risk",
      record(
        "risiko", "risk",
        [
          FieldSchema("likelihood", .list(.integer), "kemungkinan", "likelihood"),
          FieldSchema("impact", .list(.integer), "dampak", "impact"),
          FieldSchema("high_from", .integer, "tinggi mulai", "high from"),
          FieldSchema("medium_from", .integer, "sedang mulai", "medium from")
        ]), "risiko", "risk"),
    FieldSchema(
      "money",
      record(
        "uang", "money",
        [
          FieldSchema("base", .code(.currency), "mata uang dasar", "base currency"),
          FieldSchema("rates", record("kurs", "rates", [], others: .decimal), "kurs", "rates"),
          FieldSchema("rates_as_of", .date, "tanggal kurs", "rates as of")
        ]), "uang", "money"),
    FieldSchema(
      "scores",
      record(
        "nilai", "scores",
        [
          FieldSchema(
            "elements",
            record(
              "unsur", "elements",
              elementKeys.map { key in
                FieldSchema(key, .record(scoreSchema), "unsur", "element")
              }), "unsur", "elements"),
          FieldSchema(
            "bands",
            record(
              "batas", "bands",
              [FieldSchema("good", .integer, "baik", "good"), FieldSchema("fair", .integer, "cukup", "fair")]),
            "batas", "bands")
        ]), "nilai", "scores"),
    FieldSchema("profiles", .list(.word(["national", "local", "domestic"])), "profil", "profiles"),
    FieldSchema("procedures", proceduresForm, "prosedur", "procedures"),
    FieldSchema("legacy", .open, "catatan lama", "old records"),
    FieldSchema("fields", ownFieldsForm, "isian sendiri", "own fields"),
    FieldSchema("rules", .record(rulesSchema), "aturan", "rules")
  ])

let elementKeys: [StaticString] = ["objectives", "resources", "coordination", "evaluation"]

/// ISO 8601 order.
let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
