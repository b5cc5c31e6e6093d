public import FeedCore

extension Feed {
    /// The command that reads this feed with curl, for a shell, with its secrets masked; nil for what is no URL.
    public var curlCommand: String? {
        guard case .http(let url) = source else { return nil }
        let words = ["curl", "-N"] + request.curlOptions + [Secrets.masked(url: url)]
        return words.map(\.quotedForShell).joined(separator: " ")
    }
}

extension FeedRequest {
    /// Its parts as curl's options.
    fileprivate var curlOptions: [String] {
        let saysWhatItAccepts = headers.contains { $0.name.lowercased() == "accept" }
        let lines =
            (saysWhatItAccepts ? [] : ["Accept: text/event-stream"]) + headers.map { "\($0.name): \($0.shownValue)" }
        let options: [[String]?] = [
            method.map { ["-X", $0] },
            lines.flatMap { ["-H", $0] },
            body.map { ["--data-raw", String(decoding: $0, as: UTF8.self)] },
            user.map { ["-u", "\($0.prefix { $0 != ":" }):\(Secrets.mask)"] },
            isInsecure ? ["-k"] : nil,
            caCertificate.map { ["--cacert", $0] },
            certificate.map { ["--cert", $0] },
            key.map { ["--key", $0] },
            proxy.map { ["--proxy", Secrets.masked(url: $0)] },
            unixSocket.map { ["--unix-socket", $0] },
            usesNetrc ? ["--netrc"] : nil,
        ]
        return options.compactMap(\.self).flatMap(\.self)
    }
}

extension String {
    /// The text as one word of a shell's command.
    fileprivate var quotedForShell: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || "-_./:@%+=,".utf8.contains(byte)
            }
        // Inside single quotes nothing means anything but the quote itself.
        return isPlain
            ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
