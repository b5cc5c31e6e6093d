extension DemoPage {
    static let style = """

        :root { color-scheme: light dark;
          --page: light-dark(#f4f4f1, #14161a); --card: light-dark(#fff, #1c1f25);
          --ink: light-dark(#1d2026, #e4e6eb); --soft: light-dark(#6a6f7a, #8b92a0);
          --line: light-dark(#e2e2dc, #2b2f38); --good: light-dark(#1a7f4b, #5cc98d);
          --warn: light-dark(#a35c00, #e5a54b); --bad: light-dark(#b3261e, #f2837b);
          --hot: light-dark(#2457c5, #7fa8ff); }
        * { box-sizing: border-box; margin: 0; }
        body { background: var(--page); color: var(--ink); font: 14px/1.45 system-ui, sans-serif;
          min-height: 100vh; padding: 20px clamp(12px, 3vw, 36px); }
        header { display: flex; align-items: baseline; gap: 14px; margin-bottom: 16px; }
        h1 { font-size: 20px; letter-spacing: -.02em; }
        header p, footer { color: var(--soft); font-variant-numeric: tabular-nums; }
        footer { margin-top: 16px; }
        code { font: 12.5px ui-monospace, monospace; color: var(--ink); }
        main { display: grid; gap: 14px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); }
        section { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
          height: 330px; display: flex; flex-direction: column; overflow: hidden; min-width: 0; }
        section > div:first-child { padding: 11px 14px 9px; border-bottom: 1px solid var(--line); }
        h2 { font-size: 14px; display: flex; justify-content: space-between; gap: 10px; }
        h2 a { color: inherit; text-decoration: none; }
        h2 a:hover { text-decoration: underline; }
        .state { font-weight: 500; font-size: 12.5px; white-space: nowrap; }
        .open { color: var(--good); } .waiting { color: var(--warn); } .closed { color: var(--bad); }
        .facts { color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
        .body { flex: 1; overflow: hidden; padding: 6px 14px 10px; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        td, th { padding: 3.5px 8px 3.5px 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
          max-width: 126px; }
        td svg { height: 21px; width: 96px; } .final { opacity: .55; }
        th { text-align: left; font-weight: 500; font-size: 11px; color: var(--soft); text-transform: uppercase;
          letter-spacing: .05em; }
        .number { text-align: right; } .up, .passed, .deployed { color: var(--good); }
        .down, .failed, .error, .critical { color: var(--bad); } .warning { color: var(--warn); }
        .running, .goal { color: var(--hot); } .critical, .goal { font-weight: 650; }
        .row { padding: 4px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        .row:last-child { border: 0; } .row b { font-weight: 600; margin-right: 7px; }
        .row span { margin-right: 7px; } .note { color: var(--soft); font-size: 12px; }
        svg { display: block; width: 100%; height: 40px; overflow: visible; }
        polyline { fill: none; stroke: var(--hot); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
        .meter { display: grid; grid-template-columns: 74px 1fr 84px; align-items: center; gap: 10px;
          padding: 4px 0; }

        """
}
