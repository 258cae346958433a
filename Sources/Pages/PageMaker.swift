internal import Dossiers
internal import Templates

/// Fills one page: with the site, the page and its language at hand, which every part of it looks at.
struct PageMaker {
  let site: Site
  let page: Site.Page
  let language: SiteLanguage

  var words: Words { language.words }
  var handbook: Handbook { language.handbook }
}
