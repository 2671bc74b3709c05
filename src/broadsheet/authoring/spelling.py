"""Python expressions as the house formats them: rules that are written for an author must read as if by hand.

Only what rules are made of is spelled here: names, calls with arguments, attributes, texts, tuples and ``|``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

__all__ = ["WIDTH", "spelled"]

#: The longest line, in characters.
WIDTH = 120
_STEP = "    "
#: From here on, a chain of calls is broken at its dots.
_CHAIN = 2


def spelled(code: str, *, indent: str = "", target: str = "") -> str:
    """The lines of ``target`` and an expression, formatted: double quotes, and no line wider than needed.

    The call of ``cards`` has each argument on a line of its own, whatever its length.

    >>> print(spelled("css('li').cards(title=css('a').text())", target="cards = "))
    cards = css("li").cards(
        title=css("a").text(),
    )
    """
    node = ast.parse(code, mode="eval").body
    return "\n".join(_lines(node, indent, target, "", alone=True))


def _lines(node: ast.expr, indent: str, before: str, after: str, *, alone: bool = False) -> list[str]:
    """The lines of an expression between two texts; ``alone``: it is all of a statement, and may get parentheses."""
    lines = [f"{indent}{before}{_flat(node)}{after}"]
    if len(lines[0]) <= WIDTH and not _holds_cards(node):
        return lines
    match node:
        case ast.BinOp():
            lines = _alternatives(node, indent, before, after, alone=alone)
        case ast.Call() if _dots_behind_calls(node) < _CHAIN:
            lines = _call(node, indent, before, after)
        case ast.Call() if alone:
            lines = _bracketed(node, indent, before, after)
        case ast.Call():
            lines = _chain(node, indent, before, after)
        case ast.Tuple(elts=elements):
            lines = [f"{indent}{before}(", *_each(elements, indent + _STEP), f"{indent}){after}"]
        case ast.Constant(value=str(text)):
            lines = _pieces(text, indent, after)
    return lines


def _alternatives(node: ast.BinOp, indent: str, before: str, after: str, *, alone: bool) -> list[str]:
    """``a | b``: in parentheses, a line each; two alone without them, where the second ends in arguments."""
    first, *rest = _operands(node)
    if alone and (len(rest) > 1 or not (isinstance(rest[0], ast.Call) and _taken(rest[0]))):
        return _bracketed(node, indent, before, after)
    if alone:
        opened = _lines(rest[0], indent, f"{before}{_flat(first)} | ", after)
        if len(opened[0]) <= WIDTH and not _holds_cards(first):
            return opened
        if _dots_behind_calls(first) >= _CHAIN:  # a chain has its lines only within parentheses
            return _bracketed(node, indent, before, after)
        *lines, last = _lines(first, indent, before, "")
        return [*lines, *_lines(rest[0], indent, f"{last.removeprefix(indent)} | ", after)]
    lines = _lines(first, indent, before, "")
    for operand in rest:
        lines += _lines(operand, indent, "| ", after if operand is rest[-1] else "")
    return lines


def _bracketed(node: ast.expr, indent: str, before: str, after: str) -> list[str]:
    """An expression in parentheses: on one line, or each alternative, or each call of a chain, on a line of its own."""
    inner = indent + _STEP
    lines = [f"{inner}{_flat(node)}"]
    if len(lines[0]) > WIDTH or _holds_cards(node):
        first, *rest = _operands(node)
        lines = _lines(first, inner, "", "")
        for operand in rest:
            lines += _lines(operand, inner, "| ", "")
    return [f"{indent}{before}(", *lines, f"{indent}){after}"]


def _chain(node: ast.Call, indent: str, before: str, after: str) -> list[str]:
    """``css(…)``, then each ``.call(…)`` on a line of its own."""
    links: list[tuple[ast.Call, str]] = []
    inner: ast.expr = node
    while isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
        links.append((inner, inner.func.attr))
        inner = inner.func.value
    lines = (_bracketed if isinstance(inner, ast.BinOp) else _lines)(inner, indent, before, "")
    for link, name in reversed(links):
        lines += _arguments(link, indent, f"{indent}.{name}", after if link is node else "")
    return lines


def _call(node: ast.Call, indent: str, before: str, after: str) -> list[str]:
    """A call that is too long: its last arguments are opened, or those of the call in front of it."""
    head = f"{indent}{before}{_flat(node.func)}"
    if isinstance(node.func, ast.Attribute) and (not _taken(node) or len(head) >= WIDTH):
        value, name = node.func.value, node.func.attr
        write = _bracketed if isinstance(value, ast.BinOp) else _lines
        if not _taken(node):
            return write(value, indent, before, f".{name}(){after}")
        *lines, head = write(value, indent, before, f".{name}(")
        return [*lines, *_arguments(node, indent, head.removesuffix("("), after)]
    return _arguments(node, indent, head, after)


def _arguments(node: ast.Call, indent: str, head: str, after: str) -> list[str]:
    """The arguments of a call between ``head`` and ``after``: on the line, on one line below, or a line each."""
    taken = _taken(node)
    inner: list[ast.expr | ast.keyword] = [*node.args, *node.keywords]
    if not inner:
        return [f"{head}(){after}"]
    if not _holds_cards(node):
        if len(f"{head}({taken}){after}") <= WIDTH:
            return [f"{head}({taken}){after}"]
        if len(f"{indent}{_STEP}{taken}") <= WIDTH:
            return [f"{head}(", f"{indent}{_STEP}{taken}", f"{indent}){after}"]
        if len(inner) == 1:  # a comma behind the only argument would be one too many
            *lines, last = _each(inner, indent + _STEP)
            return [f"{head}(", *lines, last.removesuffix(","), f"{indent}){after}"]
    return [f"{head}(", *_each(inner, indent + _STEP), f"{indent}){after}"]


def _each(nodes: Sequence[ast.expr | ast.keyword], indent: str) -> list[str]:
    lines = []
    for node in nodes:
        if isinstance(node, ast.keyword):
            lines += _lines(node.value, indent, f"{node.arg}=", ",")
        else:
            lines += _lines(node, indent, "", ",")
    return lines


def _pieces(text: str, indent: str, after: str) -> list[str]:
    """A text too long for a line, as literals one behind the other: broken behind commas, else behind spaces."""
    pieces: list[str] = []
    for part in re.findall(r".+?(?:, |$)", text, re.DOTALL):
        fits = len(f"{indent}{_quoted(part)}{after}") <= WIDTH
        for word in [part] if fits else re.findall(r"\S*\s?", part):
            if pieces and len(f"{indent}{_quoted(pieces[-1] + word)}{after}") <= WIDTH:
                pieces[-1] += word
            elif word:
                pieces.append(word)
    return [*(f"{indent}{_quoted(piece)}" for piece in pieces[:-1]), f"{indent}{_quoted(pieces[-1])}{after}"]


def _operands(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_operands(node.left), node.right]
    return [node]


def _flat(node: ast.expr) -> str:
    """An expression on one line."""
    match node:
        case ast.Constant(value=str(text)):
            return _quoted(text)
        case ast.Attribute(value=value, attr=name):
            inner = _flat(value)
            return f"({inner}).{name}" if isinstance(value, ast.BinOp) else f"{inner}.{name}"
        case ast.Call(func=function):
            return f"{_flat(function)}({_taken(node)})"
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            behind = f"({_flat(right)})" if isinstance(right, ast.BinOp) else _flat(right)
            return f"{_flat(left)} | {behind}"
        case ast.Tuple(elts=elements):
            inner = ", ".join(map(_flat, elements))
            return f"({inner},)" if len(elements) == 1 else f"({inner})"
    return ast.unparse(node)


def _taken(node: ast.Call) -> str:
    named = (f"{each.arg}={_flat(each.value)}" for each in node.keywords)
    return ", ".join([*map(_flat, node.args), *named])


def _quoted(text: str) -> str:
    """A text as a literal: in double quotes, unless single ones need fewer backslashes."""
    bare = repr(text + "'")[1:-2] if '"' not in text else repr(text + "'")[1:-3].replace("\\'", "'")
    quote = "'" if text.count('"') > text.count("'") else '"'
    return f"{quote}{bare.replace(quote, chr(92) + quote)}{quote}"


def _holds_cards(node: ast.expr) -> bool:
    calls = (each.func for each in ast.walk(node) if isinstance(each, ast.Call) and _taken(each))
    return any(isinstance(function, ast.Attribute) and function.attr == "cards" for function in calls)


def _dots_behind_calls(node: ast.expr) -> int:
    """How often a dot follows a call: in ``css(…).age().optional()`` twice."""
    count = 0
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        count += isinstance(node.func.value, ast.Call)
        node = node.func.value
    return count
