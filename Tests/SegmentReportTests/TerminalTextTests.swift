import SegmentReport
import Testing

struct TerminalTextTests {
  @Test func `control characters of data are spelled out on a terminal`() {
    #expect(TerminalText.escaped("a\u{1B}[31mred") == "a\\u{1b}[31mred")
    #expect(TerminalText.escaped("abc\u{202E}def\u{85}") == "abc\\u{202e}def\\u{85}")
    #expect(TerminalText.escaped("Ёлка, 日本 🙂") == "Ёлка, 日本 🙂")
  }
}
