import Testing
@testable import SegmentExports

@Suite struct ValueChangeTests {
  private func changed(_ value: String, _ changes: String...) -> String {
    changes.compactMap { ValueChange($0) }.reduce(value) { $1.changed($0) }
  }

  /// Examples that the receiving systems publish: Google Ads' test@example.com, Meta's John_Smith@gmail.com and
  /// 16505551212, TikTok's janedoe@gmail.com. The vectors of NIST stand in DigestsTests.
  @Test(arguments: [
    ("test@example.com", "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b"),
    ("John_Smith@gmail.com", "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"),
    ("janedoe@gmail.com", "d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69"),
  ])
  func `digests of e-mails are those that advertising systems publish`(written: String, digest: String) throws
  {
    let email = try #require(EmailAddress(written))
    #expect(changed(email.text, "lower", "sha256") == digest)
  }

  @Test func `the digest of a phone is that of its digits, without plus and signs`() throws {
    let phone = try #require(InternationalPhone("+1 (650) 555-1212", country: nil))
    #expect(
      changed(phone.e164, "digits", "sha256")
        == "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176")
    #expect(changed(phone.e164, "e164") == "+16505551212")
    #expect(changed("16505551212", "e164") == "+16505551212")
  }

  @Test func `nothing stays nothing, so that an empty cell has no digest`() {
    for change in [
      "lower", "digits", "e164", "sha256", "integer", "clip:3", "noCommas", "slug", "date:dd.mm.yyyy",
    ] {
      #expect(ValueChange(change) != nil)
      #expect(changed("", change) == "")
    }
  }

  @Test(arguments: [
    ("integer", "784.5", "785"), ("integer", "-0.4", "0"), ("integer", "1e-07", "0"),
    ("integer", "Moscow", "Moscow"),
    ("integer", "1e300", "1e300"), ("clip:3", "Чемпионы", "Чем"), ("clip:9", "Loyal", "Loyal"),
    ("noCommas", "Lost, rarely,,bought ", "Lost rarely bought"),
    ("slug", "Can't Lose Them!", "can-t-lose-them"),
    ("date:dd.mm.yyyy", "2026-07-01", "01.07.2026"), ("date:mm/dd/yy", "2026-07-01", "07/01/26"),
    ("date:dd.mm.yyyy", "soon", "soon"), ("lower", "ЁЖ", "ёж"),
  ])
  func `each change does what it says`(change: String, value: String, result: String) {
    #expect(changed(value, change) == result)
  }

  @Test(arguments: [
    "", "md5", "clip", "clip:0", "clip:-1", "clip:03", "clip:1000000", "sha256:1", "date", "date:",
    "date:dd.mm",
    "date:dd.dd.yyyy", "date:dd.mm.yyyy hh", "lower:", "Lower",
  ])
  func `what is no change is refused`(text: String) { #expect(ValueChange(text) == nil) }

  @Test func `changes and values are written as they are read`() {
    for text in ValueChange.known { #expect(ValueChange(text)?.text == text) }
    for text in ["customer", "feature:*", "feature:age", "contact:City", "file:reason", "text:", "text:a:b"] {
      #expect(ExportValue(text)?.text == text)
    }
    for text in ["", "Customer", "feature:", "contact:", "file:", "feature", "sql:x"] {
      #expect(ExportValue(text) == nil)
    }
  }
}
