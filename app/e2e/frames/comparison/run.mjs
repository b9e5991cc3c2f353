// Measures the time between frames in Cytoscape.js and Sigma.js, in headless
// Chromium: node run.mjs MAP.inroad.json [program [path of chromium]]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';

const width = 1280, height = 720, seconds = 5;
const [map, only = '', chromium = '/usr/bin/chromium'] = process.argv.slice(2);
const installed = createRequire(import.meta.url);
const folder = (name) => join(dirname(installed.resolve(name)).split(`node_modules/${name}`)[0], 'node_modules', name);

const document_ = JSON.parse(readFileSync(map, 'utf8'));
const positions = document_.views.positions ?? document_.views[0].positions;
const graph = {
  nodes: document_.people.map((p) => ({ id: p.id, name: p.name, ...positions[p.id] })),
  edges: document_.ties.map((t) => ({ id: t.id, from: t.from, to: t.to, trust: t.trust ?? 50 })),
};

const scripts = {
  cytoscape: [join(folder('cytoscape'), 'dist/cytoscape.min.js')],
  sigma: [join(folder('graphology'), 'dist/graphology.umd.min.js'), join(folder('sigma'), 'dist/sigma.min.js')],
};

// Each of these runs in the page, draws the graph, and returns what the hand
// does: pan by pixels, zoom to a multiple of the whole, and drag one node.
const draw = {
  // With arrowheads, as Inroad draws them.
  cytoscape: (graph) => cytoscapeHand(graph, { 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.6 }, {}),
  // The quickest way that Cytoscape.js has to draw edges, without arrowheads.
  'cytoscape, haystack': (graph) => cytoscapeHand(graph, { 'curve-style': 'haystack' }, {}),
  // Moves a picture of the graph, as Inroad does, and draws nothing anew until the hand rests.
  'cytoscape, texture': (graph) => cytoscapeHand(graph, { 'curve-style': 'haystack' }, { textureOnViewport: true }),
  sigma: (graph) => sigmaHand(graph),
};

function cytoscapeHand(graph, edges, options) {
  const cy = cytoscape({
    container: document.getElementById('graph'),
    elements: [
      ...graph.nodes.map((n) => ({ data: { id: n.id, name: n.name }, position: { x: n.x, y: n.y } })),
      ...graph.edges.map((e) => ({ data: { id: e.id, source: e.from, target: e.to } })),
    ],
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { width: 40, height: 40, 'background-color': '#3f8f88', label: 'data(name)', 'min-zoomed-font-size': 8 } },
      { selector: 'edge', style: { width: 2, 'line-color': '#8794a8', opacity: 0.5, ...edges } },
    ],
    ...options,
  });
  cy.fit(undefined, 20);
  const pan = { ...cy.pan() }, zoom = cy.zoom(), node = cy.nodes()[2500], at = { ...node.position() };
  window.hand = {
    pan: (x, y) => cy.pan({ x: pan.x + x, y: pan.y + y }),
    zoom: (k) => cy.zoom({ level: zoom * k, renderedPosition: { x: 250, y: 350 } }),
    drag: (x, y) => node.position({ x: at.x + x / zoom, y: at.y + y / zoom }),
  };
}

function sigmaHand(graph) {
  const g = new graphology.MultiDirectedGraph();
  for (const n of graph.nodes) g.addNode(n.id, { x: n.x, y: -n.y, size: 3, label: n.name, color: '#3f8f88' });
  for (const e of graph.edges) g.addEdgeWithKey(e.id, e.from, e.to, { size: 1, color: '#b4bcc8' });
  const s = new Sigma(g, document.getElementById('graph'), { defaultEdgeType: 'arrow' });
  const camera = s.getCamera(), home = { ...camera.getState() }, node = graph.nodes[2500];
  window.hand = {
    pan: (x, y) => camera.setState({ ...home, x: home.x - x / 700, y: home.y + y / 700 }),
    zoom: (k) => camera.setState({ ...home, ratio: home.ratio / k }),
    drag: (x, y) => g.mergeNodeAttributes(node.id, { x: node.x + 20 * x, y: -node.y - 20 * y }),
  };
}

// measure has the hand move for some seconds and returns the times between frames.
function measure(motion, seconds) {
  const move = {
    pan: (t) => window.hand.pan(150 * Math.sin(2 * t), 100 * Math.sin(2.6 * t)),
    zoom: (t) => window.hand.zoom(Math.exp(1.44 * Math.abs((t / 0.48) % 2 - 1))),
    drag: (t) => window.hand.drag(120 * Math.sin(2 * t), 80 * Math.sin(2.6 * t)),
  }[motion];
  return new Promise((done) => {
    const times = [];
    let start, before;
    const frame = (now) => {
      start ??= now;
      if (before !== undefined && now - start > 1000) times.push(now - before);
      before = now;
      if (now - start > 1000 * (seconds + 1)) return done(times);
      move((now - start) / 1000);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const quantile = (times, share) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);

const browser = await puppeteer.launch({
  executablePath: chromium, headless: true, protocolTimeout: 120000,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', `--window-size=${width},${height}`],
});
console.log('| program | pan p50 | p95 | zoom p50 | p95 | drag p50 | p95 |\n|---|---|---|---|---|---|---|');
for (const [name, build] of Object.entries(draw)) {
  if (!name.startsWith(only)) continue;
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(`<div id="graph" style="position:absolute;inset:0;background:#fbfbfc"></div>`);
  for (const path of scripts[name.split(',')[0]]) await page.addScriptTag({ path });
  await page.addScriptTag({ content: `${cytoscapeHand}\n${sigmaHand}\nconst build = ${build};` });
  await page.evaluate((graph) => build(graph), graph);
  await new Promise((done) => setTimeout(done, 2000));
  const figures = [];
  for (const motion of ['pan', 'zoom', 'drag']) {
    const times = await page.evaluate(measure, motion, seconds);
    figures.push(quantile(times, 0.5), quantile(times, 0.95));
  }
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name.replace(', ', '-')}.png`) });
  console.log(`| ${name} | ${figures.join(' | ')} |`);
  await page.close();
}
await browser.close();
