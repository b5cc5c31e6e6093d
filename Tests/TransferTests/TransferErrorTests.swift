import CCurl
import Glibc
import Testing

@testable import Transfer

@Suite struct TransferErrorTests {
    @Test(
        arguments: [
            (CURLE_COULDNT_RESOLVE_HOST, "", 0, "could not resolve host example.com", true),
            (CURLE_COULDNT_RESOLVE_PROXY, "", 0, "could not resolve host of the proxy", true),
            (CURLE_COULDNT_CONNECT, "", ECONNREFUSED, "connection refused", true),
            (CURLE_COULDNT_CONNECT, "", ENETUNREACH, "network is unreachable", true),
            (CURLE_COULDNT_CONNECT, "", 0, "could not connect", true),
            (CURLE_OPERATION_TIMEDOUT, "", 0, "connecting took too long", true),
            (CURLE_RECV_ERROR, "", ECONNRESET, "connection reset by peer", true),
            (CURLE_RECV_ERROR, "", 0, "the connection was cut", true),
            (CURLE_GOT_NOTHING, "", 0, "the server hung up without an answer", true),
            (CURLE_PARTIAL_FILE, "", 0, "the stream was cut short", true),
            (CURLE_SSL_CONNECT_ERROR, "unexpected eof", 0, "TLS handshake failed: unexpected eof", true),
            (CURLE_SSL_CONNECT_ERROR, "x", ECONNRESET, "TLS handshake failed: connection reset by peer", true),
            (
                CURLE_PEER_FAILED_VERIFICATION, "SSL certificate problem: self-signed certificate", 0,
                "certificate refused: self-signed certificate", false
            ),
            (
                CURLE_RECV_ERROR, "tlsv13 alert certificate required", 0,
                "certificate refused: by the server: tlsv13 alert certificate required", false
            ),
            (CURLE_SSL_CERTPROBLEM, "could not load", 0, "certificate file cannot be used: could not load", false),
            (CURLE_UNSUPPORTED_PROTOCOL, "", 0, "the answer is not HTTP", false),
            (CURLE_BAD_CONTENT_ENCODING, "", 0, "the compressed stream is damaged", true),
            (CURLE_OUT_OF_MEMORY, "out of memory", 0, "out of memory", false),
        ] as [(CURLcode, String, Int32, String, Bool)])
    func `libcurl's results in words`(
        code: CURLcode, detail: String, systemError: Int32, words: String, isPassing: Bool
    ) {
        let error = TransferError(code, detail: detail, systemError: systemError, host: "example.com")
        #expect(error.description == words)
        #expect(error.isPassing == isPassing)
    }
}
