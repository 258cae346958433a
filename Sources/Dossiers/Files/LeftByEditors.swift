/// Whether a file is what an editor, an office program or a system leaves behind: the one list of what is passed over
/// without a word. Everything else below `content/` is read, published, or named by a finding.
///
/// - Parameter name: the file's own name, without its folders.
package func isLeftByEditor(_ name: String) -> Bool {
  let lower = name.lowercased()
  if systemNames.contains(lower) { return true }
  if editorEndings.contains(where: lower.hasSuffix) || editorBeginnings.contains(where: lower.hasPrefix) { return true }
  // A name with a dot in front is a program's own setting, unless it is a document that somebody hid.
  return lower.hasPrefix(".") && DocumentEnding(ofName: lower) == nil
}

/// What systems put into folders.
private let systemNames: Set<String> = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "lost+found"]

/// Copies that editors keep beside what they edit (vim, Emacs, nano, Kate, LibreOffice).
private let editorEndings = ["~", ".swp", ".swo", ".swx", ".tmp", ".kate-swp", ".part", ".crdownload"]

/// Locks and autosaves (Emacs `.#x` and `#x#`, Microsoft Office `~$x`, LibreOffice `.~lock.x#`).
private let editorBeginnings = [".#", "#", "~$", ".~lock."]
