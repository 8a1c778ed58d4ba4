#!/usr/bin/env python3
"""Do the folders of a room form a line? Prints every circle, and ends with 1 if there is one.

    circles.py [--uses] [--facade] [ROOM ...]

A folder uses another one of its room where it names a type or a function that is declared there, or a member that is
declared there for a type from elsewhere. Files that lie directly in the room's folder are its facade and may use all
folders. The compiler is not asked: names are read from the sources, and a name that could be another one's is left out
of account, so a circle that is printed is one, but a use that only inference knows of may be missed.

  --uses    prints who uses whom in each room, also where there is no circle
  --facade  prints where a folder uses what its room's facade declares
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "Sources"
FACADE = ""

DECLARATION = re.compile(
    r"\b(?P<kind>struct|class|enum|protocol|actor|typealias|func|var|let|case)\s+`?(?P<name>[A-Za-z_]\w*)`?")
NAME = re.compile(r"(?P<dot>\.\s*)?(?P<name>[A-Za-z_]\w*)(?P<call>\s*\()?")
TYPES = {"struct", "class", "enum", "protocol", "actor", "typealias"}


def code(text):
    """The text with comments and strings blanked out, except what is interpolated into them; lines stay where they are."""
    out, i, n = [], 0, len(text)
    # What surrounds the place: None for code, else the end of the string; an interpolation counts its parentheses.
    stack = [None]
    depths = [0]
    while i < n:
        end = stack[-1]
        if end is None:
            if text.startswith("//", i):
                j = text.find("\n", i)
                j = n if j < 0 else j
                i = j
                continue
            if text.startswith("/*", i):
                depth, j = 1, i + 2
                while j < n and depth:
                    if text.startswith("/*", j):
                        depth, j = depth + 1, j + 2
                    elif text.startswith("*/", j):
                        depth, j = depth - 1, j + 2
                    else:
                        j += 1
                out.append("\n" * text.count("\n", i, j))
                i = j
                continue
            opening = re.compile(r'(#*)("""|")').match(text, i)
            if opening:
                stack.append(opening.group(2) + opening.group(1))
                depths.append(0)
                out.append(" ")
                i = opening.end()
                continue
            if len(stack) > 1 and text[i] == "(":
                depths[-1] += 1
            if len(stack) > 1 and text[i] == ")":
                depths[-1] -= 1
                if depths[-1] == 0:
                    stack.pop()
                    depths.pop()
                    out.append(" ")
                    i += 1
                    continue
            out.append(text[i])
            i += 1
            continue
        marks = end.lstrip('"')
        if text.startswith("\\" + marks + "(", i):
            stack.append(None)
            depths.append(1)
            out.append(" ")
            i += len(marks) + 2
        elif text.startswith(end, i):
            stack.pop()
            depths.pop()
            out.append(" ")
            i += len(end)
        elif text[i] == "\\" and not marks:
            i += 2
        else:
            if text[i] == "\n":
                out.append("\n")
            i += 1
    return "".join(out)


class File:
    def __init__(self, path, room, folder):
        self.path, self.room, self.folder = path, room, folder
        text = path.read_text(encoding="utf-8")
        self.code = code(text)
        self.imports = set(re.findall(r"^(?:@\w+ )*(?:\w+ )?import (\w+)", self.code, re.M)) | {room}
        self.declared = []  # (kind, name, is at the top level, the type that is extended)
        self.hidden = set()  # declared, but for this file alone
        self.read()

    def read(self):
        """Declarations with the scopes they stand in: a name within a function is its own."""
        scopes, pending, last = [], None, 0
        for match in re.finditer(r"[{}]", self.code):
            self.declarations(self.code[last:match.start()], scopes)
            if match.group() == "{":
                scopes.append(self.scope(self.code[last:match.start()]))
            elif scopes:
                scopes.pop()
            last = match.end()
        self.declarations(self.code[last:], scopes)

    @staticmethod
    def scope(head):
        """What the brace after this text opens: a type's body, or statements."""
        words = list(re.finditer(
            r"\b(struct|class|enum|protocol|actor|extension|func|init|var|subscript|get|set|let|if|for|while|guard|switch"
            r"|do|catch|else|return|in)\b", head))
        if not words:
            return "statements"
        last = words[-1].group(1)
        if last in {"struct", "class", "enum", "protocol", "actor", "extension"}:
            before = head[max(0, head.rfind("\n", 0, words[-1].start())):words[-1].start()]
            if re.search(r"\b(private|fileprivate)\b", before):
                return "hidden"
            extended = re.match(r"\s*\[?\s*(\w+)", head[words[-1].end():])
            return "extension " + extended.group(1) if last == "extension" and extended else "type"
        return "statements"

    def declarations(self, text, scopes):
        is_local = "statements" in scopes
        is_hidden = "hidden" in scopes
        for match in DECLARATION.finditer(text):
            kind, name = match.group("kind"), match.group("name")
            line = text[text.rfind("\n", 0, match.start()) + 1:match.start()]
            own = is_hidden or is_local or re.search(r"\b(private|fileprivate)\b(?!\()", line)
            if kind in {"var", "let", "func"} and name in {"_"}:
                continue
            names = [name]
            if kind == "case":
                rest = re.match(r"(?:[^\n,]|,\s*)*", text[match.end():]).group()
                names += re.findall(r",\s*([A-Za-z_]\w*)", re.sub(r"\([^()]*\)", "", rest))
            for name in names:
                if own:
                    self.hidden.add(name)
                else:
                    extended = scopes[0][10:] if len(scopes) == 1 and scopes[0].startswith("extension") else None
                    self.declared.append((kind, name, not scopes, extended))


def files():
    for floor in sorted(SOURCES.iterdir()):
        if not floor.is_dir() or floor.name == "System":
            continue
        for room in sorted(floor.iterdir()):
            for path in sorted(room.rglob("*.swift")):
                parts = path.relative_to(room).parts
                yield File(path, room.name, parts[0] if len(parts) > 1 else FACADE)


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def uses(room, everything):
    """{(user, used): (file, line, name)}: one example of each use between the room's folders."""
    own = [file for file in everything if file.room == room]
    types, nested, calls, members, others = (defaultdict(set) for _ in range(5))
    for file in own:
        for kind, name, is_top, extended in file.declared:
            if is_top:
                (types if kind in TYPES else calls)[name].add(file.folder)
    for file in own:
        for kind, name, is_top, extended in file.declared:
            if is_top:
                continue
            if kind in TYPES:
                nested[name].add(file.folder)
            elif extended and file.folder not in types.get(extended, ()):
                members[name].add(file.folder)
            else:
                others[name].add(file.folder)
    # A member's name counts only where no other room declares or uses it without seeing this one: such a name is
    # the standard library's, or just a word.
    strange = set()
    for file in everything:
        if file.room != room:
            strange.update(name for _, name, _, _ in file.declared)
            if room not in file.imports:
                strange.update(match.group("name") for match in NAME.finditer(file.code))
        else:
            strange.update(file.hidden)
    found = {}
    for file in own:
        hidden = file.hidden
        for match in NAME.finditer(file.code):
            name, is_member, is_call = match.group("name"), match.group("dot"), match.group("call")
            places = set()
            if name in types and name not in hidden and name not in nested:
                places = types[name]
            elif name in strange or name in others:
                continue
            elif name in nested:
                places = nested[name]
            elif name in calls and not is_member and name not in members:
                places = calls[name]
            elif name in members and (is_member or is_call) and name not in calls:
                places = members[name]
            if len(places) > 1:
                continue
            for place in places:
                if place != file.folder and file.folder != FACADE:
                    found.setdefault(
                        (file.folder, place), (file.path, line_of(file.code, match.start("name")), name))
    return found


def circles(edges):
    """Groups of folders each of which leads to every other one of its group (Tarjan 1972)."""
    after = defaultdict(set)
    for user, used in edges:
        if FACADE not in (user, used):
            after[user].add(used)
    index, low, on_stack, stack, groups = {}, {}, set(), [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        on_stack.add(node)
        for other in sorted(after[node]):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in on_stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            group = []
            while True:
                member = stack.pop()
                on_stack.discard(member)
                group.append(member)
                if member == node:
                    break
            if len(group) > 1:
                groups.append(sorted(group))

    for node in sorted(after):
        if node not in index:
            visit(node)
    return groups


def main(arguments):
    flags = {argument for argument in arguments if argument.startswith("--")}
    everything = list(files())
    rooms = [argument for argument in arguments if not argument.startswith("--")]
    rooms = rooms or sorted({file.room for file in everything})
    is_circle = False

    def show(edge):
        path, line, name = edges[edge]
        where = path.relative_to(SOURCES.parent)
        print(f"    {edge[0]} uses {edge[1] or 'the facade'}: {name} at {where}:{line}")

    for room in rooms:
        edges = uses(room, everything)
        if "--uses" in flags and edges:
            print(f"{room}")
            for edge in sorted(edges):
                if edge[1] != FACADE:
                    show(edge)
        if "--facade" in flags:
            for edge in sorted(edges):
                if edge[1] == FACADE:
                    print(f"{room}")
                    show(edge)
        for group in circles(edges):
            is_circle = True
            print(f"{room}: a circle of {', '.join(group)}")
            for edge in sorted(edges):
                if edge[0] in group and edge[1] in group:
                    show(edge)
    return 1 if is_circle else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
