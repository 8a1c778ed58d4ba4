import Digests
import Testing

@Suite struct `Digests` {
  /// The examples of NIST (FIPS 180-4's test vectors), the empty message and a million a's among them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]) func `are those of the standard`(message: String, digest: String) {
    let digits = SHA256.digest(of: message.utf8).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    #expect(digits.joined() == digest)
  }

  /// `printf 'spring\0ID' | sha256sum`, the first 16 digits.
  @Test(
    arguments: [
      ("00004", 2_093_766_853_478_568_040, 0, 1), ("12347", 9_935_503_815_729_374_235, 1, 1),
      ("Клиент-7", 1_768_919_081_804_242_828, 0, 0), ("a", 16_417_310_744_196_244_435, 1, 2),
      ("", 124_936_947_523_316_645, 0, 0), ("Abbey O'Reilly", 5_333_645_406_334_892_348, 0, 1),
      ("é", 3_163_652_098_250_874_452, 0, 1),
    ] as [(String, UInt64, Int, Int)])
  func `a customer's place is anybody's to compute`(id: String, place: UInt64, half: Int, third: Int) {
    let split = HashSplit(name: "spring")
    #expect(split.position(of: id) == place)
    #expect(split.position(of: Array(id.utf8)) == place)
    #expect(HashSplit.arm(at: place, shares: [5_000, 5_000]) == half)
    #expect(HashSplit.arm(at: place, shares: [1_000, 4_500, 4_500]) == third)
  }

  @Test func `arms hold consecutive parts of all places`() {
    #expect(HashSplit.edge(tenThousandths: 0) == 0)
    #expect(HashSplit.edge(tenThousandths: 5_000) == 1 << 63)
    #expect(HashSplit.edge(tenThousandths: 1) == 1_844_674_407_370_955)
    #expect(HashSplit.edge(tenThousandths: 10_000) == nil)
    #expect(HashSplit.arm(at: .max, shares: [5_000, 5_000]) == 1)
    #expect(HashSplit.arm(at: 1 << 63, shares: [5_000, 5_000]) == 1)
    #expect(HashSplit.arm(at: 1 << 63 - 1, shares: [5_000, 5_000]) == 0)
    #expect(HashSplit.arm(at: 0, shares: [0, 10_000]) == 1)
  }
}
