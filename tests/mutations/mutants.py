"""Small mistakes that a programmer could make, as edits of a source file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


class Mutant(NamedTuple):
    """One mistake: the line, what was there, and what stands there instead."""

    line: int
    start: int  # bytes
    end: int
    was: str
    instead: str

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.instead.encode() + source[self.end :]


def mutants(source: bytes) -> Iterator[Mutant]:
    """Every mistake that can be made in a file, in the order of its lines. Annotations and docstrings are left alone."""
    tree = ast.parse(source)
    starts = [0]
    for line in source.split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    for node in _code(tree):
        instead = _instead(node)
        if instead is not None and node.end_lineno is not None and node.end_col_offset is not None:
            start, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
            yield Mutant(node.lineno, start, end, source[start:end].decode(), instead)


def _code(tree: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    for field, value in ast.iter_fields(tree):
        if field in ("annotation", "returns", "decorator_list", "keywords") and not isinstance(tree, ast.Call):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.expr | ast.stmt):
                yield child
            if isinstance(child, ast.AST):
                yield from _code(child)


def _instead(node: ast.expr | ast.stmt) -> str | None:
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in COMPARISONS:
            other = COMPARISONS[type(operator)]()
            return f"({ast.unparse(ast.Compare(node.left, [other], node.comparators))})"
        case ast.BoolOp(op=operator):
            other_op = ast.Or() if isinstance(operator, ast.And) else ast.And()
            return f"({ast.unparse(ast.BoolOp(other_op, node.values))})"
        case ast.UnaryOp(op=ast.Not()):
            return f"({ast.unparse(node.operand)})"
        case ast.BinOp(op=ast.Add() | ast.Sub()) if not isinstance(node.left, ast.Constant | ast.JoinedStr):
            turned = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
            return f"({ast.unparse(ast.BinOp(node.left, turned, node.right))})"
        case ast.Constant(value=bool() as value):
            return str(not value)
        case ast.Constant(value=int() as number):
            return str(number + 1)
        case ast.Expr(value=ast.Await() | ast.Call()):
            return "pass"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            return "return None"
    return None
