#!/usr/bin/env python3
"""Measures the engines beside gonum, dominikbraun/graph, igraph and networkx on
the same graphs, checks that the answers agree, and writes docs/benchmarks.md.

    python3 graphmodel/benchmarks/compare.py [rounds]

It needs python-igraph and networkx (Debian: python3-igraph, python3-networkx,
with the system's /usr/bin/python3). A round times every program once, one after
the other; of each the best of the rounds counts.
"""

import itertools
import json
import math
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
import time

import igraph
import networkx

here = pathlib.Path(__file__).parent
root = here.parent.parent
SIZES = ["200-1000", "1000-5000", "5000-20000", "100000-500000"]
TEN = 10


def close(a, b, tolerance=1e-9):
    return abs(a - b) <= tolerance * max(1, abs(a), abs(b))


class Figures:
    """The least seconds of each program for each job and size."""

    def __init__(self):
        self.least = {}

    def note(self, job, size, program, seconds):
        key = (job, size, program)
        self.least[key] = min(seconds, self.least.get(key, math.inf))

    def time(self, job, size, program, work):
        started = time.perf_counter()
        answer = work()
        self.note(job, size, program, time.perf_counter() - started)
        return answer

    def get(self, job, size, program):
        return self.least.get((job, size, program))


def load(folder, kind, size):
    graph = json.loads((folder / f"{kind}-{size}.json").read_text())
    arcs = [(a["From"], a["To"]) for a in graph["Arcs"]]
    costs = [a["Cost"] for a in graph["Arcs"]]
    g = igraph.Graph(graph["People"], arcs, directed=True)
    x = networkx.DiGraph()
    x.add_nodes_from(range(graph["People"]))
    x.add_weighted_edges_from((a, b, c) for (a, b), c in zip(arcs, costs))
    return graph, g, costs, x


def route_cost(g, costs, nodes):
    return sum(costs[g.get_eid(a, b)] for a, b in zip(nodes, nodes[1:]))


def routes(figures, folder, size):
    graph, g, costs, x = load(folder, "routing", size)
    people, start, goals = graph["People"], graph["Start"], graph["Goals"]
    handoff = -math.log(0.9)  # the first hop has none
    want = [[-math.log(p) + handoff for p in best] for best in graph["Routes"]]

    def agree(found, count):
        for nodes, costs_wanted in zip(found, want):
            got = sorted(route_cost(g, costs, n) for n in nodes)
            assert len(got) == count and all(close(a, b) for a, b in zip(got, costs_wanted)), (size, got, costs_wanted)

    agree(figures.time("best route", size, "igraph", lambda: [g.get_shortest_paths(start, t, weights=costs, mode="out", output="vpath") for t in goals]), 1)
    agree(figures.time("best route", size, "networkx", lambda: [[networkx.dijkstra_path(x, start, t)] for t in goals]), 1)
    if people <= 5000:
        agree(figures.time("10 best routes", size, "igraph",
                           lambda: [g.get_k_shortest_paths(start, t, k=TEN, mode="out", weights=costs, output="vpath") for t in goals]), TEN)
        agree(figures.time("10 best routes", size, "networkx", lambda: [
            list(itertools.islice(networkx.shortest_simple_paths(x, start, t, "weight"), TEN)) for t in goals]), TEN)


def structure(figures, folder, size):
    graph, g, costs, x = load(folder, "network", size)
    people = graph["Structure"]["People"]

    def agree(field, values):
        assert all(close(p[field], v, 1e-8) for p, v in zip(people, values)), (size, field)

    agree("Betweenness", figures.time("betweenness by hops", size, "igraph", lambda: g.betweenness()))
    agree("BetweennessWeighted", figures.time("betweenness by cost", size, "igraph", lambda: g.betweenness(weights=costs)))
    if graph["People"] <= 1000:
        agree("Betweenness", figures.time("betweenness by hops", size, "networkx",
                                          lambda: list(networkx.betweenness_centrality(x, normalized=False).values())))
        figures.time("betweenness by cost", size, "networkx",
                     lambda: networkx.betweenness_centrality(x, normalized=False, weight="weight"))


JOBS = {"BestRoute": "best route", "TenBestRoutes": "10 best routes", "Snapshot": "snapshot", "Suggest": "suggest, whole",
        "Invest": "invest", "Betweenness": "betweenness by hops", "Structure": "structure, whole"}


def in_go(figures):
    """Runs the benchmarks written in Go."""
    out = subprocess.run(["go", "test", "-run", "^$", "-bench", ".", "-benchtime", "0.3s", "-timeout", "60m", "./graphmodel/benchmarks"], cwd=root,
                         check=True, capture_output=True, text=True).stdout
    for name, size, program, ns in re.findall(r"^Benchmark(\w+)/([\d-]+)/(\w+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op", out, re.M):
        figures.note(JOBS[name], size, program, float(ns) / 1e9)


def versions():
    modules = subprocess.run(["go", "list", "-m", "gonum.org/v1/gonum", "github.com/dominikbraun/graph"], cwd=root,
                             check=True, capture_output=True, text=True).stdout.split()
    go = subprocess.run(["go", "env", "GOVERSION"], cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    return (f"{go}, gonum {modules[1]}, dominikbraun/graph {modules[3]}, python-igraph {igraph.__version__}, "
            f"networkx {networkx.__version__} on Python {platform.python_version()}")


def busy():
    """Says so where the machine had more to do than this."""
    load = os.getloadavg()[2]
    if load < os.cpu_count() + 1:
        return []
    return [f"The machine had other work to do at the same time (a load of about {load:.0f} on {os.cpu_count()} cores): read the ratios, "
            "not the times."]


def shown(seconds):
    if seconds is None:
        return "–"
    for unit, scale in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= scale:
            return f"{seconds / scale:.3g} {unit}"
    return f"{seconds / 1e-9:.0f} ns"


def against(figures, rows, peers):
    """A table of programs side by side, with how many times as long they take."""
    lines = ["| job | people/ties | Inroad | " + " | ".join(peers) + " |", "|---|---|---|" + "---|" * len(peers)]
    for job, own, parts, scale in rows:
        for size in SIZES:
            mine = figures.get(own[0], size, own[1])
            theirs = [[figures.get(part, size, p) for part in parts] for p in peers]
            theirs = [None if None in t else sum(t) for t in theirs]
            if mine is None or not any(theirs):
                continue
            cells = [shown(t / scale) + f" (×{t / mine:.1f})" if t else "–" for t in theirs]
            lines.append(f"| {job} | {size.replace('-', '/')} | {shown(mine / scale)} | " + " | ".join(cells) + " |")
    return lines


def alone(figures, rows):
    lines = ["| job | " + " | ".join(s.replace("-", "/") for s in SIZES) + " |", "|---|" + "---|" * len(SIZES)]
    for job, own, scale in rows:
        cells = [figures.get(own[0], size, own[1]) for size in SIZES]
        lines.append(f"| {job} | " + " | ".join(shown(c and c / scale) for c in cells) + " |")
    return lines


def page(figures, rounds):
    goals = 5
    best = against(figures, [
        ("best route", ("best route", "inroad"), ["best route"], goals),
        ("10 best routes", ("10 best routes", "inroad"), ["10 best routes"], goals),
        ("betweenness by hops", ("betweenness by hops", "inroad"), ["betweenness by hops"], 1),
        ("all of the structure", ("structure, whole", "inroad"), ["betweenness by hops", "betweenness by cost"], 1),
    ], ["igraph", "networkx", "gonum", "dominikbraun"])
    for size in SIZES:  # gonum's benchmark does both kinds of betweenness
        mine, theirs = figures.get("structure, whole", size, "inroad"), figures.get("structure, whole", size, "gonum")
        if theirs:
            best = [re.sub(r"– \| – \|$", f"{shown(theirs)} (×{theirs / mine:.1f}) | – |", line)
                    if f"all of the structure | {size.replace('-', '/')} " in line else line for line in best]
    rest = alone(figures, [
        ("snapshot of the workspace", ("snapshot", "inroad"), 1),
        ("best route of at most 6 hops", ("best route", "inroad6"), goals),
        ("10 best routes of at most 6 hops", ("10 best routes", "inroad6"), goals),
        ("`suggest`, all of it", ("suggest, whole", "inroad"), 1),
        ("`invest`, 10 best ties", ("invest", "inroad"), 1),
        ("`metrics`, all of it", ("structure, whole", "inroad"), 1),
    ])
    return "\n".join([
        "# Benchmarks", "",
        "How long the engines take, beside other graph libraries on the very same graphs. `graphmodel/benchmarks/compare.py` wrote this page;",
        "`make bench` runs the benchmarks written in Go, of all packages.", "",
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}. {versions()}.",
        f"Best of {rounds} rounds; in each round every program runs once, one after the other, so that the ratios hold where the times do not.",
        *busy(), "",
        "The graphs are made up with a fixed seed: departments of 25, 70 % of the ties within one. In every round the answers",
        "are compared: the probabilities of all ten routes to each of five people, and everybody's betweenness.", "",
        "## Beside others", "",
        "In brackets: how many times as long as Inroad.", "",
        *best, "",
        "- Routes: to one of five people, the snapshot or graph being ready; at most 100 hops for Inroad, no limit for the others.",
        "  Inroad's answer has the routes with all their factors, and the gatekeepers.",
        "- Betweenness and structure: Inroad works on all cores, the others on one. Inroad's time includes laying out the workspace.",
        "- All of the structure is both kinds of betweenness (by hops and by cost), closeness, PageRank, constraint, brokerage and",
        "  communities for Inroad, and both kinds of betweenness alone for the others.",
        "- dominikbraun/graph has whole numbers for costs: it is given millionths.",
        "- networkx compares costs without a tolerance, so its betweenness by cost may differ where ways are equally cheap; it is timed, not",
        "  compared.", "",
        "## Inroad alone", "", *rest, ""])


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run(["go", "run", "./graphmodel/benchmarks/export", str(folder)], cwd=root, check=True)
        for n in range(rounds):
            print(f"round {n + 1} of {rounds}", file=sys.stderr)
            in_go(figures)
            for size in SIZES:
                routes(figures, folder, size)
                if (folder / f"network-{size}.json").exists():
                    structure(figures, folder, size)
    file = root / "docs" / "benchmarks.md"
    # What is measured otherwise, from the map on, stays as it is.
    _, heading, rest = file.read_text(encoding="utf-8").partition("\n## Map\n")
    file.write_text(page(figures, rounds) + heading + rest, encoding="utf-8")


main()
