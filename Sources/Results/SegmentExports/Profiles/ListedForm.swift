package import JSONDocuments
package import Wording

/// A form that results can be handed over in, as it stands in a list of all of them.
package struct ListedForm: Sendable, Equatable {
  package let name: String
  package let title: LocalizedText
  package let needs: [ExportProfile.Need]

  package init(name: String, title: LocalizedText, needs: [ExportProfile.Need]) {
    self.name = name
    self.title = title
    self.needs = needs
  }

  package init(_ profile: ExportProfile) {
    self.init(name: profile.name, title: profile.title, needs: profile.needs ?? [])
  }

  /// The list for other programs.
  package static func json(_ forms: [ListedForm]) -> JSONValue {
    .array(
      forms.map { form in
        ["name": form.name, "title": form.title, "needs": form.needs.map(\.rawValue)] as JSONValue
      })
  }

  /// The list for people, a line each.
  package static func text(_ forms: [ListedForm], _ language: Language) -> String {
    let width = forms.map(\.name.count).max() ?? 0
    return forms.map { form in
      form.name + String(repeating: " ", count: width - form.name.count + 2) + form.title[language] + "\n"
    }.joined()
  }
}
