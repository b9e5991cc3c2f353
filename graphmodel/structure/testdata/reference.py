#!/usr/bin/env python3
"""Writes reference.json: what other programs say of the structure of a few
networks. It is run once, by hand; the tests only read what it wrote.

It needs python-igraph, networkx and R with the package sna (on Debian
python3-igraph, python3-networkx and r-cran-sna, with the system's Python).

Where these differ from the model:
- igraph and networkx read arcs as they are given: degrees, PageRank and
  brokerage are asked for on trust arcs, betweenness and closeness on influence
  arcs, which run the other way.
- networkx takes the distances towards a person for closeness, so it is asked
  on trust arcs.
- networkx compares the costs of ways without a tolerance, so it takes one of
  several equally cheap ways where the sums differ in the last bit: betweenness
  by cost is igraph's alone.
- igraph returns NaN for the constraint of people without ties; null here.
  networkx does so for all who trust nobody, even if they are trusted.
- sna counts brokerage by group; people without a department get one each.
- Each network of the file has ties both ways where it is undirected, so that
  betweenness is twice the published one.
"""

import csv
import io
import json
import math
import pathlib
import random
import re
import subprocess
import tempfile

import igraph
import networkx

here = pathlib.Path(__file__).parent
BOND = 40


def managers():
    file = here / "../../../assets/samples/high-tech-managers.inroad.json"
    sample = json.loads(file.read_text(encoding="utf-8"))
    people = [(p["id"], p.get("department")) for p in sample["people"]]
    ties = [(t["from"], t["to"], t["trust"]) for t in sample["ties"]]
    return "high-tech managers", people, ties


def kite():
    lines = "01 02 03 05 13 14 16 23 25 34 35 36 46 56 57 67 78 89".split()
    people = [(str(i), None) for i in range(10)]
    ties = [(a, b, 60) for line in lines for a, b in (line, line[::-1])]
    return "kite", people, ties


def made_up(seed, size, ties, levels):
    """A random map: some people without a department, some without a tie."""
    r = random.Random(seed)
    people = [(f"p{i:03}", r.choice([None, "a", "b", "c", "d"])) for i in range(size)]
    pairs = set()
    while len(pairs) < ties:
        a, b = r.randrange(size - 2), r.randrange(size - 2)
        if a != b:
            pairs.add((a, b))
    return f"made up {seed}", people, [(people[a][0], people[b][0], r.choice(levels)) for a, b in sorted(pairs)]


def known(value):
    return None if value is None or math.isnan(value) else value


def groups(people):
    names = [d if d is not None else f"alone {i}" for i, (_, d) in enumerate(people)]
    numbers = {name: n + 1 for n, name in enumerate(sorted(set(names)))}
    return names, [numbers[name] for name in names]


def by_igraph(people, ties):
    index = {p: i for i, (p, _) in enumerate(people)}
    n = len(people)
    arcs = [(index[a], index[b]) for a, b, _ in ties]
    tau = [t / 100 for _, _, t in ties]
    cost = [-math.log(min(max(t, 0.01), 0.99)) for t in tau]
    trust = igraph.Graph(n, arcs, directed=True)
    influence = igraph.Graph(n, [(b, a) for a, b in arcs], directed=True)
    both = igraph.Graph(n, arcs, directed=False)
    both.es["weight"] = tau
    both.simplify(combine_edges="sum")
    divisions = [both.community_multilevel(weights="weight") for _ in range(200)]
    if n <= 21:
        divisions.append(both.community_optimal_modularity(weights="weight"))
    best = max(divisions, key=lambda d: both.modularity(d.membership, "weight"))
    return {
        "inDegree": trust.indegree(),
        "outDegree": trust.outdegree(),
        "density": trust.density(),
        "reciprocity": trust.reciprocity(),
        "betweenness": influence.betweenness(),
        "betweennessWeighted": influence.betweenness(weights=cost),
        "pageRank": trust.pagerank(damping=0.85, weights=tau),
        "constraint": [known(c) for c in trust.constraint(weights=tau)],
        "membership": best.membership,
        "modularity": both.modularity(best.membership, "weight"),
    }


def by_networkx(people, ties):
    trust = networkx.DiGraph()
    trust.add_nodes_from(p for p, _ in people)
    trust.add_weighted_edges_from((a, b, t / 100) for a, b, t in ties)
    order = [p for p, _ in people]
    listed = lambda values: [known(values[p]) for p in order]
    return {
        "density": networkx.density(trust),
        "reciprocity": networkx.overall_reciprocity(trust),
        "betweenness": listed(networkx.betweenness_centrality(trust.reverse(), normalized=False)),
        "closeness": listed(networkx.closeness_centrality(trust, wf_improved=True)),
        "pageRank": listed(networkx.pagerank(trust, alpha=0.85, weight="weight", tol=1e-15, max_iter=1000)),
        "constraint": listed(networkx.constraint(trust, weight="weight")),
    }


def by_sna(people, ties):
    index = {p: i for i, (p, _) in enumerate(people)}
    matrix = [[0] * len(people) for _ in people]
    for a, b, _ in ties:
        matrix[index[a]][index[b]] = 1
    script = """
    suppressMessages(library(sna))
    m <- as.matrix(read.csv("matrix.csv", header = FALSE))
    dimnames(m) <- NULL
    cl <- scan("groups.txt", quiet = TRUE)
    options(digits = 17)
    b <- brokerage(m, cl)$raw.nli
    write.csv(b, "brokerage.csv", row.names = FALSE)
    write.csv(data.frame(betweenness = betweenness(t(m), gmode = "digraph"), indegree = degree(m, cmode = "indegree"),
      outdegree = degree(m, cmode = "outdegree")), "people.csv", row.names = FALSE)
    cat(gden(m), grecip(m, measure = "edgewise"), as.character(packageVersion("sna")), R.version$major, R.version$minor)
    """
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with open(folder / "matrix.csv", "w", newline="") as f:
            csv.writer(f).writerows(matrix)
        (folder / "groups.txt").write_text(" ".join(map(str, groups(people)[1])))
        out = subprocess.run(["Rscript", "-e", script], cwd=folder, check=True, capture_output=True, text=True).stdout
        rows = lambda name: list(csv.DictReader(io.StringIO((folder / name).read_text())))
        brokerage, persons = rows("brokerage.csv"), rows("people.csv")
    density, reciprocity, version, major, minor = out.split()
    roles = {"coordinator": "w_I", "consultant": "w_O", "representative": "b_IO", "gatekeeper": "b_OI", "liaison": "b_O", "total": "t"}
    values = {
        "density": float(density),
        "reciprocity": float(reciprocity),
        "inDegree": [int(p["indegree"]) for p in persons],
        "outDegree": [int(p["outdegree"]) for p in persons],
        "betweenness": [float(p["betweenness"]) for p in persons],
        "brokerage": [{role: int(b[column]) for role, column in roles.items()} for b in brokerage],
    }
    return values, f"{re.sub('[^0-9.]', '.', version)} on R {major}.{minor}"


def main():
    networks, sna = [], ""
    random.seed(1)  # igraph's random numbers
    for name, people, ties in [managers(), kite(), made_up(1, 30, 120, [40, 50, 60, 90]), made_up(2, 60, 200, [45, 55, 70, 85, 99, 100]),
                               made_up(3, 25, 200, [60, 80])]:
        strong = [t for t in ties if t[2] >= BOND]
        values, sna = by_sna(people, strong)
        networks.append({"name": name, "people": people, "ties": ties,
                         "igraph": by_igraph(people, strong), "networkx": by_networkx(people, strong), "sna": values})
    tools = {"igraph": f"python-igraph {igraph.__version__}", "networkx": networkx.__version__, "sna": sna}
    text = json.dumps({"tools": tools, "networks": networks}, separators=(",", ":"))
    # One list a line: readable, and small differences stay small.
    (here / "reference.json").write_text(re.sub(r'(,)("[a-zA-Z]+":)', r"\1\n\2", text) + "\n", encoding="utf-8")


main()
