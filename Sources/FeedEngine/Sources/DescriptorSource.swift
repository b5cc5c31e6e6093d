import Dispatch
import Glibc
import Transfer

/// Bytes from a descriptor, read on a queue of their own because a read may block.
struct DescriptorSource: Source {
    /// What there is to read, asked for at each connect.
    let open: @Sendable () -> Result<Descriptor, SystemError>

    var resumes: Bool { false }

    func deliver(to connection: Connection, resumingAfter lastEventID: String) async -> ConnectionEnd {
        do throws(SystemError) {
            let reader = DescriptorReader(try open().get())
            connection.opened()
            while let chunk = try await reader.next() {
                switch connection.receive(chunk.span) {
                case .more: break
                case .pause: await connection.waitForRoom()
                case .stop: return .done(reason: "end of input")
                }
            }
            return .done(reason: "end of input")
        } catch {
            return .refused(reason: error.description)
        }
    }
}

/// A descriptor that is closed when nobody reads from it any more, unless it is the process's own.
final class Descriptor: Sendable {
    let number: Int32
    private let isOwned: Bool

    private init(_ number: Int32, isOwned: Bool) {
        self.number = number
        self.isOwned = isOwned
    }

    deinit {
        if isOwned { close(number) }
    }

    static var standardInput: Descriptor { Descriptor(STDIN_FILENO, isOwned: false) }

    /// Opens a file to read. Not blocking: opening a named pipe would wait for its writer, and nothing could end that.
    static func opening(_ path: String) -> Result<Descriptor, SystemError> {
        let number = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        return number < 0 ? .failure(SystemError(errno)) : .success(Descriptor(number, isOwned: true))
    }
}

/// Reads a descriptor chunk by chunk, only when asked.
struct DescriptorReader {
    fileprivate static let chunkSize = 256 << 10

    private let descriptor: Descriptor
    private let queue = DispatchQueue(label: "feedtop.reader")

    init(_ descriptor: Descriptor) { self.descriptor = descriptor }

    /// The next bytes, as soon as there are any; nil at the end, or when the task was cancelled.
    func next() async throws(SystemError) -> [UInt8]? {
        guard let interrupt = Interrupt() else { throw SystemError(errno) }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async { [descriptor] in continuation.resume(returning: read(descriptor, or: interrupt)) }
            }
        } onCancel: {
            interrupt.raise()
        }
        return try result.get()
    }
}

/// Waits for bytes or the interrupt, whichever comes first.
private func read(_ descriptor: Descriptor, or interrupt: Interrupt) -> Result<[UInt8]?, SystemError> {
    while true {
        var waits = [
            pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: interrupt.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&waits, 2, -1) < 0, errno != EINTR { return .failure(SystemError(errno)) }
        if waits[1].revents != 0 { return .success(nil) }
        guard waits[0].revents != 0 else { continue }
        var failure: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: DescriptorReader.chunkSize) { buffer, count in
            let got = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        switch failure {
        case 0: return .success(chunk.isEmpty ? nil : chunk)
        case EINTR, EAGAIN: continue
        default: return .failure(SystemError(failure))
        }
    }
}

/// Ends a wait for bytes, from any thread.
private final class Interrupt: Sendable {
    let descriptor: Int32
    private let raising: Int32

    /// Fails when the process has no descriptors left.
    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        (descriptor, raising) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(descriptor)
        close(raising)
    }

    func raise() {
        var byte: UInt8 = 0
        write(raising, &byte, 1)
    }
}

/// What the system says about a file that cannot be read.
struct SystemError: Error, CustomStringConvertible {
    let code: Int32

    init(_ code: Int32) { self.code = code }

    /// The system's words, in the lower case of the middle of a sentence.
    var description: String { String(cString: strerror(code)).lowercased() }
}
