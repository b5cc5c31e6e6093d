import Foundation
import Testing

@testable import DemoFeeds

@Suite struct JSONTextTests {
    @Test(arguments: [
        (1.005, 2, "1.00"), (-0.5, 0, "-1"), (-0.05, 1, "-0.1"), (-0.04, 1, "0.0"), (182.4, 2, "182.40"),
        (0.07, 2, "0.07"), (12, 0, "12"), (.nan, 2, "null"), (.infinity, 0, "null"), (1e300, 2, "null"),
    ])
    func `a number has exactly its decimals`(value: Double, decimals: Int, text: String) {
        #expect(JSONValue.number(value, decimals: decimals).text == text)
    }

    @Test(arguments: ["", "plain", "\"\\\"", "a\nb\tc\r", "\u{0}\u{1F}\u{7F}", "日本 👩🏽‍💻 é שלום"])
    func `a string reads back as it was, from one line`(string: String) throws {
        let text = JSONText(["s": .string(string)]).text
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
        #expect(object == ["s": string])
        #expect(!text.utf8.contains(10) && !text.utf8.contains(13))
    }

    @Test func `members keep their order and nil is left out`() {
        #expect(JSONText(["b": 1, "x": nil, "a": "y"]).text == #"{"b":1,"a":"y"}"#)
    }
}
