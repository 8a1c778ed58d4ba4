import Foundation
import Testing

/// What `Sources/README.md` promises of the rooms, held against the files, the manifest and the floors.
@Suite struct `The house` {
  @Test func `files, manifest, floors and map agree`() throws {
    let faults = try House.standing().faults
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `no two folders of a room use each other`() throws {
    let house = try House.standing()
    for room in house.shipped {
      let circles = FolderCircles(in: room, of: house).circles
      #expect(circles.isEmpty, "\(room.name): \(circles.joined(separator: "\n"))")
    }
  }

  @Test func `a file holds one idea: at most 300 lines, but for the sample that ships`() throws {
    for file in try House.standing().files where !file.path.hasSuffix("/Sample.swift") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 300, "\(file.path) has \(lines) lines")
    }
  }

  @Test func `no library names a flag`() throws {
    // Anywhere but in a comment: a text may run over several lines.
    let flag = #/^(?!\s*//).*--[a-z]/#
    let property = #/"--[a-z]+:/#
    for file in try House.standing().files
    where file.path.hasPrefix("Sources/") && !file.path.hasPrefix("Sources/Fronts/") {
      for line in file.text.split(separator: "\n") where line.contains(flag) {
        // Custom properties of CSS begin like flags, and programs of databases are given their own.
        let isOthers = file.path.hasSuffix("/ClientProgram+Engines.swift")
        #expect(line.contains(property) || line.contains(";--") || isOthers, "\(file.path): \(line)")
      }
    }
  }

  @Test func `no room links all of Foundation with it: its essentials are enough`() throws {
    let house = try House.standing()
    for file in house.shipped.flatMap({ house.files(of: $0) }) {
      let whole = file.imports.filter { $0.hasPrefix("Foundation") && $0 != "FoundationEssentials" }
      #expect(whole.isEmpty, "\(file.path) imports \(whole.joined(separator: ", "))")
    }
    #expect(
      house.files.contains { $0.path.hasPrefix("Sources/") && $0.imports.contains("FoundationEssentials") })
  }

  @Test func `every room says in three lines what it is for`() throws {
    for room in try House.standing().shipped where room.path != "Sources/System/\(room.name)" {
      let file = House.top.appending(path: room.path).appending(path: "README.md")
      let text = try? String(contentsOf: file, encoding: .utf8)
      let lines = text?.split(separator: "\n") ?? []
      #expect(lines.count == 3, "\(room.path)/README.md has \(lines.count) lines")
    }
  }
}

/// A house of two rooms in which all is well.
private let smallHouse = House(
  rooms: [
    House.Room(name: "Cellar", path: "Sources/Low/Cellar", dependencies: []),
    House.Room(name: "Attic", path: "Sources/High/Attic", dependencies: ["Cellar"]),
  ],
  files: [
    House.File(path: "Sources/Low/Cellar/Wine/Wine.swift", text: "struct Wine {}\n"),
    House.File(path: "Sources/High/Attic/Attic.swift", text: "internal import Cellar\n\nstruct Attic {}\n"),
  ],
  folders: [
    "Sources/Low", "Sources/High", "Sources/Low/Cellar", "Sources/Low/Cellar/Wine", "Sources/High/Attic",
  ],
  map: """
    | room | inside |
    |---|---|
    | `Cellar` | `Wine/` |
    | `Attic` | dust |

    0  Cellar
    1  Attic
    """)

/// A check that nothing can fail proves nothing: here each wall is pulled out in turn.
@Suite struct `A house with a fault` {
  private func faults(_ change: (inout House) -> Void) -> [String] {
    var house = smallHouse
    change(&house)
    return house.faults
  }

  @Test func `there is none where all agree`() { #expect(smallHouse.faults == []) }

  @Test func `an import that the manifest does not declare is found`() {
    #expect(
      faults { $0.rooms[1].dependencies = [] }
        == ["Sources/High/Attic/Attic.swift imports Cellar, which Attic does not depend on"])
  }

  @Test func `a dependency that nothing imports is found`() {
    #expect(
      faults { $0.files[1].text = "struct Attic {}\n" }
        == ["Attic depends on Cellar, which none of its files imports"])
  }

  @Test func `a dependency that leads upwards is found, and so is one along the line`() {
    let upward = faults {
      $0.rooms[0].dependencies = ["Attic"]
      $0.rooms[1].dependencies = []
      $0.files[0].text = "import Attic\n"
      $0.files[1].text = ""
    }
    #expect(upward == ["Cellar depends on Attic, which is not below it"])
    let along = faults { $0.map = $0.map.replacing("\n1  Attic", with: "  Attic") }
    #expect(along == ["Attic depends on Cellar, which is not below it"])
  }

  @Test func `a room that the map forgets is found, and one that it invents`() {
    let forgotten = faults {
      $0.map = $0.map.replacing("1  Attic", with: "").replacing("| `Attic` | dust |\n", with: "")
    }
    #expect(forgotten == ["the map has no line for Attic", "the map does not describe Attic"])
    let invented = faults { $0.map = $0.map.replacing("1  Attic", with: "1  Attic  Tower") }
    #expect(invented == ["the map has a line for Tower, which is no room"])
  }

  @Test func `a folder that is not there is found, and a room that is not declared`() {
    let missing = faults { $0.map = $0.map.replacing("`Wine/`", with: "`Beer/`") }
    #expect(missing == ["the map names the folder Beer, which is not there"])
    let undeclared = faults { $0.folders.insert("Sources/Low/Larder") }
    #expect(undeclared == ["Sources/Low/Larder is there and not declared"])
    let elsewhere = faults { $0.rooms[0].path = "Sources/High/Cellar" }
    #expect(elsewhere.contains("Sources/High/Cellar is declared and not there"))
  }

  @Test func `folders that use each other are found, straight and over a third`() {
    func circles(_ texts: [(String, String)]) -> Int {
      let room = House.Room(name: "Room", path: "Sources/F/Room", dependencies: [])
      let files = texts.map { House.File(path: "Sources/F/Room/\($0)/File.swift", text: $1) }
      let house = House(rooms: [room], files: files, folders: [], map: "")
      return FolderCircles(in: room, of: house).circles.count
    }
    #expect(circles([("A", "struct A { var b: B }"), ("B", "struct B {} // of A")]) == 0)
    #expect(circles([("A", "struct A { var b: B }"), ("B", "struct B { let text = \"A\" }")]) == 0)
    #expect(circles([("A", "struct A { var b: B }"), ("B", "struct B { var a: A? }")]) == 1)
    #expect(
      circles([
        ("A", "struct A { var b: B }"), ("B", "struct B { var c: C }"), ("C", "struct C { var a: A? }"),
      ]) > 0)
  }
}
