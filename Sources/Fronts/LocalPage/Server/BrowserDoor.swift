#if Web
  internal import SegmentReport
  internal import Subprocess
  internal import SystemPackage
  internal import Wording

  /// Opens the person's browser at the page.
  ///
  /// The browser is handed a file that leads on, so that the address stands in no list of processes.
  final class BrowserDoor {
    private let path: String

    /// Without a program that opens browsers the printed address is enough.
    init(to address: String, in folder: String) {
      path = folder + "/open.html"
      let html =
        "<!doctype html>\n"
        + PageMarkup(.html, .lang("en")) {
          PageMarkup(.head) {
            PageMarkup(.meta, .charset("utf-8"))
            PageMarkup(.meta, .httpEquiv("refresh"), .content("0; url=" + address))
            PageMarkup(.title) { PageText.pageName.text.en }
          }
          PageMarkup(.body) { "" }
        }.html
      guard Disk.write(Array(html.utf8), to: path) else { return }
      let path = path
      Task {
        try? await Subprocess.run(
          .name("xdg-open"), arguments: [path], input: .none, output: .discarded, error: .discarded)
      }
    }

    /// Takes the file away.
    func close() { Disk.remove(path) }
  }
#endif
