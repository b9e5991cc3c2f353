// Lays out the graph on standard input with ForceAtlas2 or d3-force.
const fs = require("fs");
const { algorithm, nodes, edges } = JSON.parse(fs.readFileSync(0));

function random() {
  let s = 42;
  return () => ((s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4294967296);
}

async function d3force() {
  const d3 = await import("d3-force");
  const people = Array.from({ length: nodes }, () => ({}));
  const links = edges.map(([source, target]) => ({ source, target }));
  const simulation = d3.forceSimulation(people).stop()
    .force("link", d3.forceLink(links)).force("charge", d3.forceManyBody()).force("x", d3.forceX()).force("y", d3.forceY());
  simulation.tick(300);
  return people.map((p) => [p.x, p.y]);
}

function forceAtlas2() {
  const { UndirectedGraph } = require("graphology");
  const layout = require("graphology-layout-forceatlas2");
  const graph = new UndirectedGraph();
  const next = random();
  for (let i = 0; i < nodes; i++) graph.addNode(i, { x: next(), y: next() });
  for (const [a, b] of edges) graph.addEdge(a, b);
  const found = layout(graph, { iterations: 500, settings: layout.inferSettings(graph) });
  return Array.from({ length: nodes }, (_, i) => [found[i].x, found[i].y]);
}

(async () => {
  const started = process.hrtime.bigint();
  const at = await (algorithm === "d3-force" ? d3force() : forceAtlas2());
  const Seconds = Number(process.hrtime.bigint() - started) / 1e9;
  process.stdout.write(JSON.stringify({ Seconds, At: at }));
})();
