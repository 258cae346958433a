import Diagnostics

/// COD-025: something in the planning model that contradicts the rest of it.
///
/// Why it matters: every dossier is judged by the model; a mistake in it is a mistake in all of them.
let modelMistakeFault = Fault(
  "COD-025", "model-mistake", .error,
  finds: Bilingual(
    id: "bagian model perencanaan yang bertentangan dengan bagian lain",
    en: "a part of the planning model that contradicts another"),
  why: Bilingual(
    id: "setiap dosier dinilai dengan model; kesalahan di sini menjadi kesalahan di semua dosier",
    en: "every dossier is judged by the model; a mistake in it is a mistake in all of them"),
  wrong: Example(
    .keys(.model),
    """
    units:
      - {id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}
      - {id: direktorat, name: {id: Direktorat Pesisir, en: Coastal Directorate}}
      - {id: «biro», name: {id: Biro Lain, en: Other Bureau}}
    """
  ),
  right: Example(
    .keys(.model),
    """
    units:
      - {id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}
      - {id: direktorat, name: {id: Direktorat Pesisir, en: Coastal Directorate}}
      - {id: biro-lain, name: {id: Biro Lain, en: Other Bureau}}
    """
  ))

func modelMistake(_ message: Bilingual, help: Bilingual, at span: Span, notes: [Diagnostic.Note] = []) -> Diagnostic {
  Diagnostic(modelMistakeFault, at: span, message, help: help, notes: notes)
}

/// A name under `levels` that no field is meant by, or one that cannot be hidden.
func fieldWithoutLevel(_ name: String, _ meaning: FieldNamed, at span: Span) -> Diagnostic {
  let shown = shortened(name)
  switch meaning {
  case .always(let path):
    return modelMistake(
      Bilingual(
        id: "isian “\(path.joined(separator: "."))” ada pada setiap dossier dan tidak dapat disembunyikan",
        en: "the field “\(path.joined(separator: "."))” is in every dossier and cannot be hidden"),
      help: Bilingual(
        id: "hapus baris ini; sembunyikan seluruh dosier dengan “classification”-nya",
        en: "delete this line; hide the whole dossier by its “classification”"), at: span)
  case .several(let paths):
    return modelMistake(
      Bilingual(id: "“\(shown)” dapat berarti beberapa isian", en: "“\(shown)” can be several fields"),
      help: Bilingual(id: "tulis salah satu: \(quoted(paths, "atau"))", en: "write one of: \(quoted(paths, "or"))"),
      at: span)
  case .none(let near), .field(let near):
    return modelMistake(
      Bilingual(id: "dosier tidak punya isian “\(shown)”", en: "dossiers have no field “\(shown)”"),
      help: near.isEmpty
        ? Bilingual(
          id: "tulis jalur isian, misalnya resources.value",
          en: "write the path of a field, for example resources.value")
        : Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?"),
      at: span)
  }
}
