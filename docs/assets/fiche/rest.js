"use strict";

// The top of a fiche shows first: until then its styles let a browser leave the rest. Who comes at a place in it, by
// address or by loading it again, gets all of it at once (decisions/0085).

{
  const whole = () => document.documentElement.classList.add("tb-whole");
  const [visit] = performance.getEntriesByType("navigation");
  const arrives = visit instanceof PerformanceNavigationTiming && visit.type === "navigate" && !location.hash;
  if (arrives) new PerformanceObserver(whole).observe({ type: "paint", buffered: true });
  else whole();
}
