extension DemoPage {
    static let script = #"""
        const make = (tag, className, text) => {
          const node = document.createElement(tag);
          if (className) node.className = className;
          if (text !== undefined) node.textContent = text;
          return node;
        };
        const cap = (list, limit) => { while (list.length > limit) list.shift(); return list; };

        // A line through the numbers, as wide as its box.
        const line = (numbers, ceiling) => {
          const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          svg.setAttribute("viewBox", "0 0 100 40");
          svg.setAttribute("preserveAspectRatio", "none");
          const path = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
          const low = ceiling ? 0 : Math.min(...numbers), high = ceiling || Math.max(...numbers);
          const across = 100 / Math.max(1, numbers.length - 1), scale = 36 / (high - low || 1);
          path.setAttribute("points", numbers.map((n, i) => `${i * across},${38 - (n - low) * scale}`).join(" "));
          svg.append(path);
          return svg;
        };
        const bytes = n => n > 1e6 ? (n / 1e6).toFixed(1) + " MB/s" : n > 1e3 ? (n / 1e3).toFixed(1) + " kB/s" : n + " B/s";
        const isNumber = v => typeof v === "number";

        // How a feed is shown: each takes its events and paints its box.
        const views = {
          table: feed => keyed(feed, row => [...feed.columns.map(c => row[c]), line(row.trend)]),
          board: feed => keyed(feed, row => feed.columns.map(c => c === "minute" ? row[c] + "'" : row[c] ?? "")),
          chart: feed => {
            const series = Object.fromEntries(feed.columns.map(c => [c, []]));
            return { add(event) { for (const c of feed.columns) if (isNumber(event.data[c])) cap(series[c], 60).push(event.data[c]); },
              paint() { return feed.columns.filter(c => series[c].length).map(c => {
                const last = series[c].at(-1), meter = make("div", "meter");
                const percent = c === "cpu" || c === "memory";
                meter.append(make("span", "", c), line(series[c], percent ? 100 : 0),
                  make("span", "number", percent ? last + " %" : c === "rx" || c === "tx" ? bytes(last) : last));
                return meter;
              }); } };
          },
          list: feed => {
            const rows = [];
            return { add(event) { cap(rows, 11).push(event); },
              paint() { return [...rows].reverse().map(event => {
                const [first, ...rest] = feed.columns, row = make("div", "row");
                if (event.note) { row.append(make("span", "note", event.note)); return row; }
                row.append(make("b", event.data[first], event.data[first]));
                for (const c of rest) row.append(make("span", c === "status" ? event.data[c] : "", event.data[c] + (c === "seconds" ? " s" : "")));
                for (const node of row.children) node.dir = "auto";
                return row;
              }); } };
          },
        };
        const keyed = (feed, cells) => {
          const rows = new Map();
          return {
            add(event) {
              if (event.note) return;
              const old = rows.get(event.data[feed.key]), row = { ...event.data, type: event.type };
              row.trend = cap([...(old?.trend ?? []), row.price ?? 0], 40);
              rows.delete(event.data[feed.key]);
              rows.set(event.data[feed.key], row);
              if (rows.size > 9) rows.delete(rows.keys().next().value);
            },
            paint() {
              const table = make("table"), head = make("tr");
              const numeric = c => [...rows.values()].some(row => isNumber(row[c]));
              for (const c of feed.columns) head.append(make("th", numeric(c) ? "number" : "", c));
              table.append(head);
              for (const key of [...rows.keys()].sort()) {
                const row = rows.get(key), tr = make("tr", row.type);
                cells(row).forEach((value, i) => {
                  const column = feed.columns[i];
                  const direction = column === "change" ? (value < 0 ? " down" : " up") : "";
                  const td = make("td", (isNumber(row[column]) ? "number" : "") + direction);
                  td.append(value instanceof Node ? value : column === "change" ? (value < 0 ? "▼ " : "▲ ") + value.toFixed(2) + " %"
                    : column === "price" ? value.toFixed(2) : value);
                  tr.append(td);
                });
                table.append(tr);
              }
              return [table];
            },
          };
        };

        const cards = feeds.map(feed => {
          feed.columns = feed.columns.split(" ");
          const section = make("section"), top = make("div"), title = make("h2"), link = make("a", "", feed.name);
          const state = make("span", "state"), facts = make("p", "facts"), body = make("div", "body");
          link.href = feed.path;
          link.title = section.title = feed.summary;
          title.append(link, state);
          top.append(title, facts);
          section.append(top, body);
          document.querySelector("main").append(section);
          return { feed, view: views[feed.view](feed), state, facts, body, count: 0, reconnects: 0, lastID: 0, times: [],
            dirty: true, lostAt: 0 };
        });

        const connect = card => {
          const source = card.source = new EventSource(card.feed.path);
          source.onopen = () => {
            if (card.lostAt) {
              card.reconnects += 1;
              const away = ((performance.now() - card.lostAt) / 1000).toFixed(1);
              card.view.add({ note: `reconnected after ${away} s, resuming after ${card.lastID}`, data: {} });
              card.lostAt = 0;
            }
            card.dirty = true;
          };
          source.onerror = () => { card.lostAt ||= performance.now(); card.dirty = true; };
          for (const type of card.feed.events.split(" ")) source.addEventListener(type, event => {
            const id = Number(event.lastEventId);
            // A tab that comes back is sent the latest events again: those it has are not shown twice. Numbers
            // that start again far below are a server that was started again.
            if (id <= card.lastID && id > card.lastID - 100) return;
            card.lastID = id;
            card.count += 1;
            card.times.push(performance.now());
            card.view.add({ type, data: JSON.parse(event.data) });
            card.dirty = true;
          });
        };
        const disconnect = card => { card.source?.close(); card.source = null; };

        // Browsers allow six connections to a server over HTTP/1: a hidden tab gives its six up.
        const follow = () => cards.forEach(card => {
          if (document.hidden) disconnect(card); else if (!card.source) connect(card);
        });
        document.addEventListener("visibilitychange", follow);

        const words = [["waiting", "◐ connecting"], ["open", "● open"], ["closed", "■ closed"]];
        const paint = () => {
          const now = performance.now();
          for (const card of cards) {
            card.times = card.times.filter(t => t > now - 5000);
            const ready = card.source?.readyState ?? 2;
            const [className, word] = card.lostAt && ready === 0 ? ["waiting", "↻ reconnecting"] : words[ready];
            card.state.className = "state " + className;
            card.state.textContent = word;
            card.facts.textContent = `${(card.times.length / 5).toFixed(1)}/s · ${card.count} events · id ${card.lastID}`
              + (card.reconnects ? ` · ${card.reconnects} reconnect${card.reconnects > 1 ? "s" : ""}` : "");
            if (!card.dirty) continue;
            card.dirty = false;
            card.body.replaceChildren(...card.view.paint());
          }
          const open = cards.filter(card => card.source?.readyState === 1).length;
          const rate = cards.reduce((sum, card) => sum + card.times.length / 5, 0);
          document.querySelector("#summary").textContent = `${open} of ${cards.length} feeds open · ${rate.toFixed(1)} events/s`;
        };

        document.querySelector("#command").textContent = `feedtop ${location.origin}/stocks`;
        follow();
        setInterval(paint, 250);
        paint();
        """#
}
