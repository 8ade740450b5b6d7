/** Logos as drawing programs write them: an invented emblem with every shape, transforms and styles. */
export const LAMBANG_SVG = `<?xml version="1.0" encoding="UTF-8"?>
<!-- lambang karangan -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="-10 -10 120 140" width="120mm">
 <title>Lambang &amp; nama</title><defs id="d"/><metadata><x:y>kata</x:y></metadata>
 <g inkscape:label="Lapisan" transform="translate(50,60) scale(1 1)" stroke="navy" stroke-width="4">
  <path d="M-45-55 L45-55 45 10C45 40 0 65 0 65S-45 40-45 10z" fill="#ffd700"/>
  <circle r="22" cy="-10" style="fill:#c00;stroke:none"/>
  <polygon points="0,-30 5,-15 20,-15 8,-6 12,9 0,0" fill="white" stroke="none"/>
  <rect x="-30" y="25" width="60" height="10" rx="4" fill="green"/>
  <ellipse cx="0" cy="45" rx="15" ry="5" fill="none" stroke-width="2px"/>
  <path d="M-35-48a10 10 0 0120 0 10 10 0 01-20 0z" fill="teal" fill-rule="evenodd" transform="rotate(15 -25 -48)"/>
  <polyline points="-40 -40 -30 -30 -20 -40" fill="none" stroke-linejoin="round"/>
  <line x1="-60" y1="0" x2="200" y2="0" stroke="rgb(10,20,30)" stroke-linecap="round"/>
  <g display="none"><rect width="5" height="5"/></g>
 </g>
</svg>
`;

/** One drawing around these elements. */
export const svg = (isi: string, atribut = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${atribut}>${isi}</svg>`;
