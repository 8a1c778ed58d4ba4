# The help of a command as a manual page: COLUMNS=10000 auto-segment today --help | awk -v words="auto-segment today"
# -v version="auto-segment 0.1.0" -f manual.awk > auto-segment-today.1
#
# Help is the one source of what a command takes. It comes in lines of any length: headings in capitals with a colon,
# two blanks before a label, and what the label means from column 27 on or in the next line.

function escaped(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  # A line that begins with one of these would be a request.
  if (text ~ /^[.']/) text = "\\&" text
  return text
}

function request(name, text) { print name " \"" escaped(text) "\"" }

# What belongs to a command is set as it is written, and the rest runs on.
function describe(line) {
  isCommand = line ~ /^ *(auto-segment |psql |cat )/ || (wasCommand && line ~ /^ /)
  if (isCommand && !wasCommand) print ".PP\n.EX"
  if (!isCommand && wasCommand) print ".EE"
  if (!isCommand && line == "") print ".PP"
  else if (line != "") print escaped(line)
  wasCommand = isCommand
}

function endDescription() {
  if (wasCommand) print ".EE"
  wasCommand = 0
}

BEGIN {
  page = words
  gsub(/ /, "-", page)
  print ".\\\" Made from the help of " words "."
  print ".TH " toupper(escaped(page)) " 1 \"\" \"" version "\" \"User Commands\""
}

NR == 1 {
  overview = $0
  sub(/^OVERVIEW: /, "", overview)
  name = overview
  sub(/\.$/, "", name)
  request(".SH", "NAME")
  print escaped(page) " \\- " escaped(name)
  next
}

/^USAGE: / {
  usage = $0
  sub(/^USAGE: /, "", usage)
  synopsis = usage
  heading = "USAGE"
  next
}

# The description is kept until the usage has been seen, since a page begins with it.
heading == "" {
  description[++lines] = $0
  next
}

/^[A-Z][^a-z]*:$/ {
  if (!isBegun) begin()
  heading = $0
  sub(/:$/, "", heading)
  request(".SH", heading)
  next
}

function begin(i) {
  isBegun = 1
  request(".SH", "SYNOPSIS")
  print ".B " escaped(words)
  rest = substr(synopsis, length(words) + 2)
  if (rest != "") print escaped(rest)
  request(".SH", "DESCRIPTION")
  print escaped(overview)
  for (i = 1; i <= lines; i++) describe(description[i])
  endDescription()
}

/^  See 'auto-segment help/ { next }

/^  [^ ]/ {
  print ".TP"
  label = substr($0, 3)
  meaning = ""
  if (match(label, /  +/) || (length(label) >= 25 && substr(label, 24, 1) == " ")) {
    cut = match(label, /  +/) ? RSTART : 24
    meaning = substr(label, cut)
    label = substr(label, 1, cut - 1)
    sub(/^ +/, "", meaning)
  }
  request(".B", label)
  if (meaning != "") print escaped(meaning)
  next
}

/^ +[^ ]/ {
  line = $0
  sub(/^ +/, "", line)
  print escaped(line)
}

END {
  if (!isBegun) begin()
  request(".SH", "SEE ALSO")
  above = page
  if (sub(/-[^-]*$/, "", above)) print ".BR " escaped(above) " (1)" (above == "auto-segment" ? "" : ",")
  if (above != "auto-segment") print ".BR auto\\-segment (1)"
}
