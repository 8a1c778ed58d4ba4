package import Wording

/// What became of the customers of a list.
package struct ListAccount: Sendable, Equatable {
  /// Rows of the result.
  package var customers = 0
  /// Those that stand in the files.
  package var written = 0
  /// Those without anything that the other program tells them by.
  package var withoutKey = 0
  /// Those whose only e-mail is none, and the same of phones.
  package var invalidEmail = 0
  package var invalidPhone = 0
  /// Those whose e-mail or phone another one before them has.
  package var duplicates = 0
  /// Those of other segments, or who do not meet a condition.
  package var excluded = 0
  /// Those held back so that the effect of writing to the others can be seen.
  package var heldBack = 0
  /// What a person should know.
  package var warnings: [LocalizedText] = []

  package init() {}
}

extension ListAccount {
  /// How the contacts and the results fit together.
  mutating func noteContacts(unknown: Int, withoutSegment: Int, differing: Int) {
    if unknown > 0 {
      warnings.append(
        LocalizedText(
          en: "customers without a row among the contacts: \(unknown)",
          ru: "клиентов без строки в контактах: \(unknown)"))
    }
    if withoutSegment > 0 {
      warnings.append(
        LocalizedText(
          en: "customers of the contacts who are not among the results: \(withoutSegment)",
          ru: "клиентов из контактов, которых нет в результатах: \(withoutSegment)"))
    }
    if differing > 0 {
      warnings.append(
        LocalizedText(
          en:
            "customers of whom the contacts say several e-mails or phones, the first of which is taken: \(differing)",
          ru: "клиентов, у которых в контактах несколько адресов или телефонов (взят первый): \(differing)"))
    }
  }

  /// Who was left out though nothing is wrong with him.
  mutating func noteLeftOut() {
    if heldBack > 0 {
      warnings.append(
        LocalizedText(
          en: "customers held back as the control group, who must not be written to: \(heldBack)",
          ru: "клиентов в контрольной группе, которым писать нельзя (в файлы не вошли): \(heldBack)"))
    }
    if excluded > 0 {
      warnings.append(
        LocalizedText(
          en: "customers left out by what was asked for: \(excluded)",
          ru: "клиентов, исключённых по заданным условиям: \(excluded)"))
    }
  }

  /// Why phones could not be read.
  mutating func notePhonesWithoutCountry() {
    warnings.append(
      .naming(
        en: "phones without their country are not guessed: give it with \(.countryCode)",
        ru: "телефоны без кода страны не угадываются: задайте его \(by: .countryCode)"))
  }

  /// What was done to cells.
  mutating func noteCells(asFormulas: Int, cut: Int, limit: Int?, lost: Int) {
    if asFormulas > 0 {
      warnings.append(
        LocalizedText(
          en:
            "customers whose id a spreadsheet would calculate (do not open the files in one): \(asFormulas)",
          ru: "клиентов, чей номер таблица примет за формулу (не открывайте файлы в таблице): \(asFormulas)"))
    }
    if cut > 0, let limit {
      warnings.append(
        LocalizedText(
          en: "cells longer than \(limit) bytes, whose end was cut off: \(cut)",
          ru: "ячеек длиннее \(limit) байт, у которых отрезан конец: \(cut)"))
    }
    if lost > 0 {
      warnings.append(
        LocalizedText(
          en: "characters that the encoding does not have, written as question marks: \(lost)",
          ru: "символов, которых нет в кодировке (записаны вопросительным знаком): \(lost)"))
    }
  }
}
