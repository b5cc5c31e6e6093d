import CCurl
import CShims.Curl
import Glibc

/// libcurl's handle of one transfer, with its callbacks.
///
/// Belongs to one thread, the transfer loop. Its callbacks return within the calls that `CurlMulti` makes.
@safe final class CurlEasy {
    let handle: UnsafeMutableRawPointer
    /// Called once a socket exists: the name is resolved by then, and the resolver's thread is free.
    var socketCreated: () -> Void = {}

    private let receiver: any BodyReceiver
    private let host: String
    private var head = HeadReader()
    private var flow = Flow.more
    private var isPaused = false
    /// What went wrong in a callback; libcurl only learns that something did.
    private var fault: TransferError?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private let errorBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// A handle that is ready to be added to a multi handle.
    init(_ request: TransferRequest, receiver: any BodyReceiver) throws(TransferError) {
        guard let handle = unsafe curl_easy_init() else { throw .other(reason: "out of memory for libcurl") }
        unsafe self.handle = handle
        self.receiver = receiver
        host = request.url.host
        unsafe errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        // Once all is initialised, a throw runs `deinit`, which frees the handle.
        unsafe headerList = try headerLines(for: request)
        setCallbacks()
        setHouseRules()
        set(request)
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe curl_slist_free_all(headerList)
        unsafe errorBuffer.deallocate()
    }

    /// Lets a paused body flow again; may call the receiver before it returns.
    func resume() {
        guard flow == .pause else { return }
        flow = .more
        guard isPaused else { return }
        isPaused = false
        unsafe curl_easy_pause(handle, CURLPAUSE_CONT)
    }

    /// Whether the receiver wants no more.
    var isStopped: Bool { flow == .stop }

    /// What libcurl's result means for this transfer.
    func end(_ code: CURLcode) -> TransferEnd {
        if let fault { return .failed(fault, wasSent: true) }
        if code == CURLE_OK { return flow == .stop ? .stopped : .finished }
        if flow == .stop { return .stopped }
        let error = TransferError(
            code, detail: unsafe String(cString: errorBuffer),
            systemError: Int32(unsafe feedtop_getinfo_long(handle, CURLINFO_OS_ERRNO)), host: host)
        return .failed(error, wasSent: unsafe feedtop_getinfo_long(handle, CURLINFO_REQUEST_SIZE) > 0)
    }
}

// MARK: - What libcurl calls

extension CurlEasy {
    /// Returned for fewer bytes than it was given, it makes libcurl give the transfer up.
    private static let refusal = 0

    private func setCallbacks() {
        // Not retained: the callbacks are called only while this object is in the multi handle, where the transfer's
        // table of running transfers keeps it.
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe feedtop_on_header(handle, headerArrived, context)
        unsafe feedtop_on_body(handle, bodyArrived, context)
        unsafe feedtop_on_socket_created(handle, socketWasCreated, context)
        unsafe feedtop_setopt_bytes(handle, CURLOPT_ERRORBUFFER, errorBuffer)
    }

    fileprivate func header(_ line: Span<UInt8>) -> Int {
        do throws(TransferError) {
            guard let head = try head.read(line) else { return line.count }
            if receiver.receive(head) { return line.count }
            flow = .stop
        } catch {
            fault = error
        }
        return Self.refusal
    }

    fileprivate func body(_ bytes: Span<UInt8>) -> Int {
        // The receiver has taken what came before the pause: these bytes are the next ones, and libcurl keeps them.
        if flow == .pause {
            isPaused = true
            return Int(CURL_WRITEFUNC_PAUSE)
        }
        // A pause that ends with unwanted bytes is not the end for libcurl: it would ask again.
        if flow != .stop { flow = receiver.receive(bytes) }
        return flow == .stop ? Self.refusal : bytes.count
    }
}

private let headerArrived: curl_write_callback = { @Sendable bytes, size, count, context in
    // The context is the transfer that libcurl is working on, and `bytes` is valid until the callback returns.
    let easy = unsafe calledBack(CurlEasy.self, context)
    let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe line.withMemoryRebound(to: UInt8.self) { unsafe easy.header($0.span) }
}

private let bodyArrived: curl_write_callback = { @Sendable bytes, size, count, context in
    // As above.
    let easy = unsafe calledBack(CurlEasy.self, context)
    let chunk = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe chunk.withMemoryRebound(to: UInt8.self) { unsafe easy.body($0.span) }
}

private let socketWasCreated: curl_sockopt_callback = { @Sendable context, _, _ in
    // As above.
    unsafe calledBack(CurlEasy.self, context).socketCreated()
    return CURL_SOCKOPT_OK
}

// MARK: - Options

extension CurlEasy {
    /// What holds for all transfers.
    private func setHouseRules() {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_FOLLOWLOCATION, 0)  // the caller follows redirects, and decides what goes along
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)  // a proxy's answer is not the server's
        set(CURLOPT_ACCEPT_ENCODING, "")  // all that libcurl can undo
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_TCP_KEEPIDLE, 30)
        set(CURLOPT_TCP_KEEPINTVL, 30)
        set(CURLOPT_BUFFERSIZE, 256 << 10)
    }

    private func set(_ request: TransferRequest) {
        set(CURLOPT_URL, request.url.text)
        set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(request.connectTimeout))
        unsafe feedtop_setopt_list(handle, CURLOPT_HTTPHEADER, headerList)
        setMethod(request)
        if let user = request.user ?? request.url.credentials {
            set(CURLOPT_HTTPAUTH, feedtop_basic_auth())
            set(CURLOPT_USERPWD, user)
        }
        if request.usesNetrc { set(CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue)) }
        if let proxy = request.proxy { set(CURLOPT_PROXY, proxy) }
        if let path = request.unixSocket { set(CURLOPT_UNIX_SOCKET_PATH, path) }
        setCertificates(request)
    }

    private func setMethod(_ request: TransferRequest) {
        if let body = request.body ?? (request.method == "POST" ? [] : nil) {
            setBody(body)
        }
        switch request.method {
        case nil, "POST": break
        case "HEAD": set(CURLOPT_NOBODY, 1)
        case .some(let method):
            if method != "GET" || request.body != nil { set(CURLOPT_CUSTOMREQUEST, method) }
        }
    }

    private func setBody(_ body: [UInt8]) {
        unsafe feedtop_setopt_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
        if body.isEmpty { return set(CURLOPT_COPYPOSTFIELDS, "") }  // without a pointer libcurl would ask to read one
        unsafe body.withUnsafeBytes { bytes in
            _ = unsafe feedtop_setopt_bytes(handle, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress)
        }
    }

    private func setCertificates(_ request: TransferRequest) {
        if request.isInsecure {
            set(CURLOPT_SSL_VERIFYPEER, 0)
            set(CURLOPT_SSL_VERIFYHOST, 0)
        }
        if let file = request.caCertificate { set(CURLOPT_CAINFO, file) }
        if let file = request.certificate { set(CURLOPT_SSLCERT, file) }
        if let file = request.key { set(CURLOPT_SSLKEY, file) }
    }

    private func set(_ option: CURLoption, _ value: Int) { unsafe feedtop_setopt_long(handle, option, value) }

    private func set(_ option: CURLoption, _ value: String) { unsafe feedtop_setopt_text(handle, option, value) }
}

/// The request's headers as libcurl's list, which the caller frees.
private func headerLines(for request: TransferRequest) throws(TransferError) -> UnsafeMutablePointer<curl_slist>? {
    for header in request.headers where !header.isSendable { throw .badHeader(name: header.name) }
    // "Name;" is how libcurl is told to send a header without a value; "Name:" would remove one.
    let lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    // No server of streams waits to be asked whether it wants the body.
    return unsafe (lines + ["Expect:"]).reduce(nil) { list, line in unsafe curl_slist_append(list, line) }
}

private func milliseconds(_ span: Duration) -> Int {
    let (seconds, attoseconds) = span.components
    return max(1, Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000))
}
