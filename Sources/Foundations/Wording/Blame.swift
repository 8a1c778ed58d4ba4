/// Where an error comes from, and so who can put it right.
///
/// A front turns it into its own code, such as an exit status, by one small table.
public enum Blame: Sendable, CaseIterable {
  /// What a person asked for makes no sense.
  case choice
  /// The data is wrong, unusable or ambiguous, or a file of ours is damaged or newer.
  case input
  /// An input is not there, or may not be read.
  case unreadable
  /// This build, or this machine, lacks a part.
  case missingPart
  /// A file or folder cannot be made where it was asked for.
  case place
  /// Reading or writing broke off, as on a full disk.
  case transfer
  /// A check that was asked for did not hold.
  case check
  /// Our own mistake.
  case ours
}
