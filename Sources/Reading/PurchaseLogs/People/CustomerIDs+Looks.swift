internal import ParallelWork

extension CustomerIDs {
  /// What the ids look like.
  func looks(workers: Workers) -> IDLooks {
    let blocks = (0..<count).blocks()
    return workers.map(blocks.count) { block in
      var looks = IDLooks()
      for customer in blocks[block] { withBytes(customer) { looks.note($0) } }
      return looks
    }.reduce(into: IDLooks()) { $0.merge($1) }
  }

  /// Whether all bytes are letters and digits of ASCII and no id has the length of a Russian phone, as is most common:
  /// then each is written in one way only, unless capitals made a difference.
  var arePlain: Bool {
    var last = 0
    for customer in 0..<count {
      let end = ends[customer]
      if end - last == 11, texts[last] == UInt8(ascii: "8") { return false }
      last = end
    }
    return texts.withUnsafeBytes { texts in
      var place = 0
      while place + 32 <= texts.count {
        let bytes = texts.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
        let areDigits = (bytes &- 48) .<= 9
        let areLetters = ((bytes | 0x20) &- 97) .<= 25
        guard all(areDigits .| areLetters) else { return false }
        place += 32
      }
      return texts[place...].allSatisfy { $0.isDigit || 97...122 ~= $0 | 0x20 }
    }
  }
}
