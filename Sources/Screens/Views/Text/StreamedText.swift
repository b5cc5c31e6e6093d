import FeedCore

/// Where the text of streaming APIs stands in their events, and what else they say of it.
enum StreamedText {
    /// The fields of the APIs that are known, in the order in which they are tried: OpenAI's chat, responses and older
    /// completions, Anthropic's, Gemini's, Ollama's, Hugging Face's, and plain words.
    static let fields = paths(
        "choices[0].delta.content", "choices[0].text", "delta.text", "delta",
        "candidates[0].content.parts[0].text", "message.content", "response", "token.text", "token", "content", "text")

    /// Bytes of the names of models and roles that are kept.
    private static let longestName = 64

    private static let models = paths("model", "message.model", "modelVersion")
    private static let roles = paths("choices[0].delta.role", "message.role", "role")
    private static let endings = paths("choices[0].finish_reason", "candidates[0].finishReason")
    private static let types = paths("type")
    private static let dones = paths("done")

    /// The model that an event names.
    static func model(in data: UnsafeRawBufferPointer) -> String? { string(at: models, in: data) }

    /// Whose words an event says it brings.
    static func role(in data: UnsafeRawBufferPointer) -> String? { string(at: roles, in: data) }

    /// Whether a message ends with this event.
    static func isEnd(_ fields: EventFields) -> Bool {
        let data = fields.data
        if data.elementsEqual("[DONE]".utf8) || fields.type.elementsEqual("message_stop".utf8) { return true }
        if string(at: endings, in: data) != nil { return true }
        if let type = string(at: types, in: data), ["message_stop", "response.completed"].contains(type) {
            return true
        }
        return dones.contains { JSONSlice.find($0, in: data)?.kind == .bool(true) }
    }

    /// The text at a path, as much of it as so many bytes hold; nil where none is.
    static func string(at path: JSONPath, in data: UnsafeRawBufferPointer, bytes limit: Int = .max) -> String? {
        guard let value = JSONSlice.find(path, in: data), value.kind == .string else { return nil }
        return value.text(in: data, bytes: limit)
    }

    private static func string(at paths: [JSONPath], in data: UnsafeRawBufferPointer) -> String? {
        paths.lazy.compactMap { string(at: $0, in: data, bytes: longestName) }.first
    }

    private static func paths(_ texts: String...) -> [JSONPath] { texts.compactMap { JSONPath($0) } }
}
