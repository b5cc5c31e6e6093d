import FeedCore
import Testing

@Suite struct FilterMatchingTests {
    @Test(arguments: [
        ("goal", "a Goal by Brobbey", true), ("Goal", "a goal", false), ("Goal", "a Goal", true),
        ("goal", "go al", false),
        ("42", "x42y", true), ("42", "x24y", false), ("\"red card\"", "RED CARD for", true),
        ("\"red card\"", "red  card", false),
        ("\"Red card\"", "red card", false), ("\"Red card\"", "Red card", true), ("größe", "GRÖSSE GRÖẞE GRÖßE", true),
        ("élan", "ÉLAN", true), ("Élan", "élan", false), ("привет", "ПРИВЕТ", true), ("ΣΑΣ", "σας", false),
        ("σας", "ΣΑΣ", true),
        ("日本", "in 日本", true), ("日本", "in 日", false), ("😀", "a😀b", true), ("goal!", "goal!", true),
        ("a/b", "xa/by", true),
        ("12:30", "at 12:30", true), ("http://x.org/a,b", "see http://x.org/a,b", true), ("AND", "and", false),
        ("AND", "AND", true),
        ("\"and\"", "sand", true), ("\"a\\\"b\"", "xa\"b", true), ("\"a\\\\b\"", "a\\b", true),
        ("\"a\\nb\"", "a\\nb", true),
        ("-", "a-b", true), ("a\u{301}", "A\u{301}", true), ("events", "Events", true), ("idle", "idle", true),
        ("k", "5 \u{212A}", true),
    ])
    func `a word or phrase is looked for in the raw data`(expression: String, data: String, matches: Bool) throws {
        #expect(try SampleEvent.make(data).matches(expression) == matches)
    }

    @Test(arguments: [
        ("/sak[ai]/", "a saka", true), ("/sak[ai]/", "a SAKA", false), ("/sak[ai]/i", "a SAKA", true),
        ("/^a.*z$/", "a--z", true),
        ("/^a.*z$/", "ba--z", false), ("/a\\/b/", "a/b", true), ("/a\\\\/", "a\\", true), ("/a b/", "a b", true),
        ("/ÄÖ/i", "äö", true),
        ("/^.$/", "é", true), ("/\\bél/", "un élan", true), ("/^\\w+$/", "größe", true), ("/(?m)^b$/", "a\nb\nc", true),
        ("/^$/", "", true),
        ("/x|\\)/", "a)", true), ("!/a/", "b", true), ("/\"a\":/", "{\"a\":1}", true), ("/(?<=a)b/", "ab", true),
    ])
    func `a regular expression is looked for in the raw data`(expression: String, data: String, matches: Bool) throws {
        #expect(try SampleEvent.make(data).matches(expression) == matches)
    }

    @Test(arguments: [
        ("event:tick", true), ("event:Tick", false), ("event:tic", false), ("event:\"tick\"", true),
        ("event:/^ti/", true),
        ("event:/^TI/", false), ("event:/^TI/i", true), ("id:42", true), ("id:4", false), ("id:/4/", true),
        ("id:\"\"", false),
        ("feed:Stocks", true), ("feed:stocks", false), ("feed:\"Stocks\"", true), ("feed:/stock/i", true),
        ("event: tick", true),
        ("event:message", false), ("not event:tick", false), ("event:tick id:42 feed:Stocks", true), ("!id:42", false),
    ])
    func `the envelope is compared exactly or searched`(expression: String, matches: Bool) throws {
        #expect(try SampleEvent.make("x", type: "tick", id: "42").matches(expression) == matches)
    }

    @Test(arguments: [("event:message", true), ("event:\"\"", false), ("event:/^mess/", true), ("id:\"\"", true)])
    func `an event without a type is a message`(expression: String, matches: Bool) throws {
        #expect(try SampleEvent.make("x").matches(expression) == matches)
    }

    static let quote = """
        {"symbol":"ACME","price":182.41,"qty":"150","big":1234567890123456789,"bot":false,"note":null,"neg":-5,"name":"J\\u00fcrgen \\"J\\"",
        "team":{"home":"Ajax"},"bids":[{"qty":7},{"qty":"0.5"}],"odd key":1,"a.b":2,"user-id":"u_1","@t":"2026-01-31T10:00:00Z",
        "tags":["goal","Red"],"na":"n/a","empty":"","url":"http://x.org/?a=b","and":1,"price":1,"größe":3}
        """

    @Test(arguments: [
        // Numbers, and text that is a number.
        ("price > 100", true), ("price>100", true), ("price >= 182.41", true), ("price > 182.41", false),
        ("price < 1e3", true),
        ("price <= 182", false), ("price = 182.410", true), ("price != 182.41", false), ("price != 5", true),
        ("qty > 20", true),
        ("qty = 150.0", true), ("qty > \"20\"", true), ("qty < 1000", true), ("neg < -4", true), ("neg = -5", true),
        ("neg > -5.5", true),
        ("big = 1234567890123456789", true), ("big = 1234567890123456788", false), ("big > 1234567890123456788", true),
        ("bids[1].qty = .5", true), ("price = 1", false),
        // Anything else beside a number.
        ("na > 100", false), ("na < 100", false), ("na = 100", false), ("na != 100", true), ("note > 0", false),
        ("note <= 0", false),
        ("note != 0", true), ("bot > 0", false), ("team > 0", false), ("empty = 0", false), ("tags > 1", false),
        // Text.
        ("symbol = ACME", true), ("symbol = acme", false), ("symbol != acme", true), ("symbol = \"ACME\"", true),
        ("symbol < B", true),
        ("symbol > B", false), ("symbol >= ACME", true), ("symbol < ACMES", true), ("symbol > ACM", true),
        ("empty = \"\"", true),
        ("empty != \"\"", false), ("empty < a", true), ("name = \"Jürgen \\\"J\\\"\"", true), ("name ~ jürgen", true),
        ("name = Jürgen", false),
        ("@t >= 2026-01-31", true), ("@t < 2026-01-31T10:00:01Z", true), ("url = http://x.org/?a=b", true),
        ("na = n/a", true),
        // Words for booleans and null; objects and arrays as they stand.
        ("bot = false", true), ("bot != false", false), ("bot = true", false), ("bot = \"false\"", true),
        ("note = null", true),
        ("note != null", false), ("price != null", true), ("bot < z", false), ("note < z", false),
        ("team = \"{\\\"home\\\":\\\"Ajax\\\"}\"", true),
        ("tags = \"[\\\"goal\\\",\\\"Red\\\"]\"", true),
        // Contains.
        ("symbol ~ cm", true), ("symbol ~ Cm", false), ("symbol ~ CM", true), ("symbol !~ cm", false),
        ("symbol !~ x", true), ("symbol~cm", true),
        ("symbol !~/^a/", true), ("symbol ~ /^a/i", true), ("symbol ~ /^A.*E$/", true), ("tags ~ goal", true),
        ("tags ~ red", true), ("price ~ 82", true),
        ("bot ~ als", true), ("symbol ~ \"\"", true), ("name ~ /ü.*\"J\"/", true), ("name ~ u00fc", false),
        // Lists.
        ("symbol in (ACME, GLOBX)", true), ("symbol in (GLOBX)", false), ("symbol in(GLOBX,ACME)", true),
        ("price in (1, 182.41)", true),
        ("qty in (\"150\")", true), ("bot in (true, null)", false), ("note in (null)", true),
        ("na in (\"n/a\", \"a, b\")", true), ("symbol in (acme)", false),
        // Paths.
        ("team.home = Ajax", true), ("team.home = ajax", false), ("bids[0].qty >= 5", true), ("bids[0].qty > 7", false),
        ("[\"odd key\"] = 1", true),
        ("\"odd key\" = 1", true), ("\"a.b\" = 2", true), ("a.b = 2", false), ("user-id = u_1", true),
        ("team[\"home\"] = Ajax", true),
        ("team.\"home\" ~ jax", true), ("[\"and\"] = 1", true), ("\"and\" = 1", true), ("größe = 3", true),
        ("bids ~ qty", true),
        // Missing fields.
        ("x = 1", false), ("x != 1", false), ("x !~ a", false), ("x ~ \"\"", false), ("x in (1)", false),
        ("not (x = 1)", true), ("not x = 1", true),
        ("!x != 1", true), ("not (x !~ a)", true), ("bids[2].qty > 0", false), ("team.home.x != 1", false),
        ("x < 1 or price > 1", true),
    ])
    func `a field passes a test`(expression: String, matches: Bool) throws {
        #expect(try SampleEvent.make(Self.quote).matches(expression) == matches)
    }

    @Test(arguments: ["not json", "", "[1,2]", "42", "{\"price\":", "{\"price\" 200}", "{\"price\":200"])
    func `data without the field passes no test`(data: String) throws {
        #expect(try !SampleEvent.make(data).matches("price > 100"))
        #expect(try !SampleEvent.make(data).matches("price != 100"))
        #expect(try SampleEvent.make(data).matches("not price != 100"))
    }

    @Test(arguments: ["[1] = 2", "[0] < [1]"])
    func `a path may start at an array`(expression: String) throws {
        #expect(try SampleEvent.make("[1,2]").matches(expression))
    }

    @Test(arguments: ["", " ", "\n\t "])
    func `an expression of nothing matches everything`(expression: String) throws {
        let filter = try Filter(expression)
        #expect(filter.matchesEverything)
        #expect(filter.expression == nil)
        #expect(SampleEvent.make("anything").matches(filter.matcher()))
    }

    @Test func `one filter matches on many threads`() async throws {
        let filter = try Filter("goal or /sak[ai]/i")
        let hits = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let matcher = filter.matcher()
                    return (0..<500).count { SampleEvent.make($0.isMultiple(of: 2) ? "GOAL" : "none").matches(matcher) }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(hits == 4 * 250)
    }
}
