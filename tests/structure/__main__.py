"""`python -m tests.structure [CHECKOUT PACKAGE ...]`: one row of figures a checkout, ours without arguments.

Several checkouts: separate them with `--`, as in `. bot handlers -- ../other other`.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from statistics import median

from tests.structure.reading import circles, imports, lines_of, modules

OURS = ("texts", "storage", "digests", "handlers", "bot")
HEAD = ("checkout", "modules", "lines", "median", "longest", "functions", "median", "longest", "imports", "circles", "documented")


def main() -> None:
    wanted = sys.argv[1:] or [".", *OURS]
    rows: list[tuple[str, ...]] = [HEAD]
    while wanted:
        end = wanted.index("--") if "--" in wanted else len(wanted)
        root, *packages = wanted[:end]
        rows.append(figures(Path(root), packages))
        wanted = wanted[end + 1 :]
    for row in rows:
        print("| " + " | ".join(row) + " |")


def figures(root: Path, packages: list[str]) -> tuple[str, ...]:
    """Lengths in lines; imports a module, within the checkout; share of public names with a docstring."""
    known = modules(root, packages)
    graph = {name: imports(module, known) for name, module in known.items()}
    lengths = [module.lines for module in known.values() if not module.is_package or module.lines > 1]
    functions = [lines_of(function) for module in known.values() for function in module.functions]
    public = [node for module in known.values() for node in module.public]
    documented = sum(ast.get_docstring(node) is not None for node in public)
    return (
        ", ".join(packages) if len(packages) < 3 else root.resolve().name,
        str(len(known)),
        str(sum(lengths)),
        str(round(median(lengths))),
        str(max(lengths)),
        str(len(functions)),
        str(round(median(functions))),
        str(max(functions)),
        f"{sum(map(len, graph.values())) / len(graph):.1f}",
        str(len(circles(graph))),
        f"{documented / len(public):.0%}",
    )


if __name__ == "__main__":
    main()
