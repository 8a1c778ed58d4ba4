internal import SegmentReport
internal import Wording

/// What is asked for lists of customers: how they are reached, where the results do not say it.
struct ContactForm {
  let words: PageWords
  /// What takes the form in, where no button of its own says so.
  let place: Address

  /// The form, with the buttons that send it.
  func markup(@PageBuilder buttons: () -> PageMarkup) -> PageMarkup {
    let (file, code) = (Anchor("contacts"), Anchor("country-code"))
    let buttons = buttons()
    return PageMarkup(.form, .class("contacts"), .post, .carriesFiles, .action(place)) {
      PageMarkup(.p) {
        PageMarkup(.label, .for(file)) { words[.contacts] }
        PageMarkup(.input, .id(file), .inputType("file"), .fieldName("contacts"), .accepts(FileName.accepted))
      }
      PageMarkup(.p) {
        PageMarkup(.label, .for(code)) { words[.countryCode] }
        PageMarkup(
          .input, all: [.id(code), .inputType("text"), .fieldName("country-code")] + Attribute.fewDigits)
      }
      buttons
    }
  }
}
