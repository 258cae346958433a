package import Dossiers

/// Where a document's page stands in the world, in a language of the site; nil where the model does not say what the
/// site's address is.
package func pageAddress(of document: Handbook.Target, in language: String, of handbook: Handbook) -> String? {
  let model = handbook.model, languages = model.site.languages ?? model.organisation.languages
  guard let base = model.site.baseURL,
    let route = Route.document(document.kind, handbook.document(document).id)
  else { return nil }
  let folder = languages.first == language || !languages.contains(language) ? "" : language + "/"
  return base + (base.utf8.last == UInt8(ascii: "/") ? "" : "/") + folder + encodedPath(route.path)
}
