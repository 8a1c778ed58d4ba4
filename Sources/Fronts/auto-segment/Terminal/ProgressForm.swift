internal import ArgumentParser

/// What progress is told in, beside the line that a person watches.
enum ProgressForm: String, ExpressibleByArgument, CaseIterable { case json }
