import Diagnostics

/// COD-026: a code that is not in the list of its field (checklist).
///
/// Why it matters: what is done under a name of its own is not counted, and its signature seems to wait for it. Source:
/// planning-model.yml: checklist.
let unknownChecklistItemFault = Fault(
  "COD-026", "unknown-checklist-item", .error,
  finds: Bilingual(
    id: "butir kelengkapan yang tidak ada dalam daftar", en: "an item of the checklist that is not in the list"),
  why: Bilingual(
    id: "butir dengan nama lain tidak terhitung, dan penandatanganan tampak masih menunggunya",
    en: "an item under another name is not counted, and the signature seems to wait for it still"),
  source: "planning-model.yml: checklist",
  wrong: Example(
    .keys(.parent), "checklist:\n  - {item: «proposl», done: 2020-03-02}", joining: exampleChecklist),
  right: Example(
    .keys(.parent), "checklist:\n  - {item: proposal, done: 2020-03-02}", joining: exampleChecklist))

/// What the model has in examples of a checklist.
package let exampleChecklist =
  """
  checklist:
    - {id: proposal, name: {id: Usulan, en: Proposal}}
    - {id: legal-opinion, name: {id: Pendapat hukum, en: Legal opinion}, instruments: [treaty, implementing]}
  """
