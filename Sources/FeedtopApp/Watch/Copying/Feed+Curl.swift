import FeedCore
import Screens

extension Feed {
    /// The command that reads this feed with curl, for a shell, with its secrets masked; nil for what is no URL.
    var curlCommand: String? {
        guard case .http(let url) = source else { return nil }
        let words = ["curl", "-N"] + request.curlOptions + [SecretText.masked(url, as: .url)]
        return words.map(\.quotedForShell).joined(separator: " ")
    }
}

extension FeedRequest {
    /// Its parts as curl's options.
    fileprivate var curlOptions: [String] {
        let saysWhatItAccepts = headers.contains { $0.name.lowercased() == "accept" }
        let named = headers.map { SecretText.masked("\($0.name): \($0.value)", as: .header) }
        let lines = (saysWhatItAccepts ? [] : ["Accept: text/event-stream"]) + named
        let options: [[String]?] = [
            method.map { ["-X", $0] },
            lines.flatMap { ["-H", $0] },
            body.map { ["--data-raw", SecretText.masked(String(decoding: $0, as: UTF8.self), as: .data)] },
            user.map { ["-u", SecretText.masked($0, as: .password)] },
            isInsecure ? ["-k"] : nil,
            caCertificate.map { ["--cacert", $0] },
            certificate.map { ["--cert", SecretText.masked($0, as: .password)] },
            key.map { ["--key", $0] },
            proxy.map { ["--proxy", SecretText.masked($0, as: .url)] },
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
