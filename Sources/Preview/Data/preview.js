// Put into pages that `naskah serve` shows to a browser; a built site has none of it.
"use strict"
const shown = Number(document.currentScript.dataset.number)
let pause = 500

// Asked for as a script, for that is all a page's policy lets it load. The answer comes when the handbook was read again.
function askForNews(number) {
  const news = document.createElement("script")
  news.src = "/_naskah/news.js?" + number
  news.onload = () => news.remove()
  news.onerror = () => {
    news.remove()
    setTimeout(() => askForNews(number), pause)
    pause = Math.min(pause * 2, 8000)
  }
  document.head.append(news)
}

function naskahPreview(news) {
  pause = 500
  if (news.number !== shown) return location.reload()
  showNotice(news.notice)
  askForNews(shown)
}

function element(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text || ""
  return made
}

function showNotice(notice) {
  document.getElementById("naskah-preview")?.remove()
  if (notice.urgency === "quiet") return
  const box = document.createElement("details")
  box.id = "naskah-preview"
  box.open = notice.urgency === "open"
  box.append(element("summary", "", notice.heading))
  const list = document.createElement("ol")
  for (const item of notice.items) {
    const row = document.createElement("li")
    row.append(element("p", "place", [item.weight, item.place].filter(Boolean).join(" · ")))
    row.append(element("p", "message", item.message))
    if (item.help) row.append(element("p", "help", item.help))
    list.append(row)
  }
  box.append(list)
  document.body.append(box)
}

// Once the page is there: a browser counts a script that is waited for as a part of the page, and would go on loading it.
addEventListener("load", () => askForNews(-1))
