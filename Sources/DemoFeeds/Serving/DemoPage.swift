/// The page at `/`: every feed live, in one file that loads nothing from anywhere else.
enum DemoPage {
    /// The page as HTML. Feeds are told to its script as JSON; what they send is shown as text, never as markup.
    static let html = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>feedtop · demo feeds</title>
        <link rel="icon" href="data:,">
        <style>\(style)</style>
        </head>
        <body>
        <header>
        <h1>feedtop</h1>
        <p id="summary">connecting</p>
        </header>
        <main></main>
        <footer>
        <p>The same feeds in a terminal: <code id="command"></code></p>
        </footer>
        <script>
        const feeds = [\(feeds)];
        \(script)
        </script>
        </body>
        </html>

        """

    private static let feeds = DemoFeed.all.map { feed in
        JSONText([
            "name": .string(feed.name), "path": .string(feed.path), "summary": .string(feed.summary),
            "events": .string(feed.events.joined(separator: " ")), "view": .string(feed.hints.view),
            "key": feed.hints.key.map(JSONValue.string),
            "columns": .string(feed.hints.columns.map(\.field).joined(separator: " ")),
        ]).text
    }.joined(separator: ",\n")
}
