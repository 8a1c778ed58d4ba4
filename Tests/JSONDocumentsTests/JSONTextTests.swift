import Foundation
import JSONDocuments
import Testing

struct JSONTextTests {
  @Test func `JSON keeps the order of members and reads back`() throws {
    let value: JSONValue = [
      "z": 0.1, "a": JSONValue.array([.null, true.json, (-3).json]),
      "text": "quote \" slash \\ line\n bell \u{7} line separator \u{2028} Привет 🙂",
      "nested": [["infinite": Double.infinity]],
    ]
    let text = value.lines
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["text"] as? String == "quote \" slash \\ line\n bell \u{7} line separator \u{2028} Привет 🙂")
    #expect((read["nested"] as? [[String: Any]])?.first?["infinite"] is NSNull)
    let places = try ["\"z\"", "\"a\"", "\"text\"", "\"nested\""].map {
      try #require(text.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.contains("\"a\": [null, true, -3]"), "what is plain takes one line")
  }

  @Test func `a value of a stream takes one line, whatever is in it`() throws {
    let value: JSONValue = ["stage": "search", "deep": [["nested": ["a\nb", "c"]]]]
    #expect(value.line == #"{"stage": "search", "deep": [{"nested": ["a\nb", "c"]}]}"# + "\n")
  }
}
