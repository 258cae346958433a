internal import Diagnostics
internal import Dossiers
internal import Markup

/// What stands beside a new handbook's content: for git, editors and the pipelines of code hosts.
struct HandbookTools {
  let language: Language
  let model: SourceFile

  private func said(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

  var files: [(path: String, text: String)] {
    [
      (".gitignore", "_site/\n._site.naskah/\n_packs/\nimport-undo.json"), (".githooks/pre-commit", hook),
      (".github/workflows/handbook.yml", gitHub), (".gitlab-ci.yml", gitLab),
      (".vscode/extensions.json", #"{"recommendations": ["redhat.vscode-yaml"]}"#),
      (".vscode/model.schema.json", jsonSchemaOfModel(under: readModel(parse(model)).value).pretty()),
      (".vscode/settings.json", settings), (".vscode/tasks.json", tasks)
    ]
  }

  private var hook: String {
    """
    #!/bin/sh
    # \(said(
      "Menolak commit selama naskah check menemukan kesalahan. Nyalakan sekali: git config core.hooksPath .githooks",
      "Refuses a commit while naskah check finds an error. Turn it on once: git config core.hooksPath .githooks"))
    exec naskah check
    """
  }

  // MARK: Pipelines

  /// Why the pipelines build the edition of the lowest level: what they publish may be open to everybody.
  private var publishing: String {
    said(
      "Yang terbit di Pages dapat terbuka bagi siapa pun: hanya edisi untuk tingkat paling rendah.",
      "What Pages publish may be open to everybody: the edition of the lowest level alone.")
  }

  private var variables: String {
    said(
      "Isi variabel NASKAH_DEB (alamat paket Debian naskah) dan NASKAH_SHA256 (jumlahnya, dari SHA256SUMS).",
      "Set the variables NASKAH_DEB (the address of naskah's Debian package) and NASKAH_SHA256 (its sum in SHA256SUMS)."
    )
  }

  private var gitHub: String {
    """
    # \(variables)
    name: handbook
    on:
      push:
      pull_request:
      schedule:
        - cron: "17 20 * * *"
    permissions:
      contents: read
    jobs:
      build:
        runs-on: ubuntu-24.04
        steps:
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0
          - name: naskah
            env:
              NASKAH_DEB: ${{ vars.NASKAH_DEB }}
              NASKAH_SHA256: ${{ vars.NASKAH_SHA256 }}
            run: |
              curl --fail --location --silent --show-error --output /tmp/naskah.deb "$NASKAH_DEB"
              echo "$NASKAH_SHA256  /tmp/naskah.deb" | sha256sum --check
              sudo apt-get update && sudo apt-get install --yes /tmp/naskah.deb
          - run: naskah check --format github
          # \(publishing)
          - run: naskah build --audience biasa --output public
          - uses: actions/upload-pages-artifact@v3
            with:
              path: public
    \(gitHubPages)
    """
  }

  private var gitHubPages: String {
    """
      publish:
        needs: build
        if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
        runs-on: ubuntu-24.04
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
        steps:
          - uses: actions/deploy-pages@v4
    """
  }

  private var gitLab: String {
    """
    # \(variables)
    image: debian:12
    variables:
      GIT_DEPTH: "0"
    before_script:
      - apt-get update && apt-get install --yes ca-certificates curl git
      - curl --fail --location --silent --show-error --output /tmp/naskah.deb "$NASKAH_DEB"
      - echo "$NASKAH_SHA256  /tmp/naskah.deb" | sha256sum --check
      - apt-get install --yes /tmp/naskah.deb
    check:
      script:
        - naskah check --format gitlab > findings.json
      artifacts:
        when: always
        reports:
          codequality: findings.json
    # \(publishing)
    pages:
      script:
        - naskah build --audience biasa --output public
      artifacts:
        paths:
          - public
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
    """
  }

  // MARK: Visual Studio Code

  private var settings: String {
    """
    {
      // \(said(
        "Melengkapi dan memeriksa model. Isian di antara --- dalam berkas Markdown tidak dibaca penyunting:",
        "Completes and checks the model. The front matter inside Markdown files no editor reads:"))
      // \(said(
        "jalankan tugas “naskah check” (Ctrl+Shift+B); temuannya muncul pada barisnya.",
        "run the task “naskah check” (Ctrl+Shift+B); its findings appear at their lines."))
      "yaml.schemas": {".vscode/model.schema.json": "content/planning-model.yml"},
      "files.eol": "\\n",
      "files.insertFinalNewline": true
    }
    """
  }

  private var tasks: String {
    #"""
    {
      "version": "2.0.0",
      "tasks": [
        {
          "label": "naskah check",
          "type": "process",
          "command": "naskah",
          "args": ["check", "--format", "plain"],
          "group": {"kind": "build", "isDefault": true},
          "problemMatcher": {
            "owner": "naskah",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": {
              "regexp": "^(\\S.*?):(\\d+):(\\d+): (\\w+) ([A-Z]+-\\d+) (.*)$",
              "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6
            }
          }
        },
        {
          "label": "naskah schema model",
          "type": "process",
          "command": "naskah",
          "args": ["schema", "model", "--output", ".vscode/model.schema.json"],
          "problemMatcher": []
        }
      ]
    }
    """#
  }
}
