import Glibc

/// Keeps what is written to standard error off the screen while the screen is up, and shows it afterwards.
final class StandardErrorCapture {
    private let original: Int32
    private let held: Int32

    /// Captures from now on; nil when the system does not let us, and then nothing changes.
    init?() {
        let name = "/tmp/feedtop-\(getpid())-stderr"
        held = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard held >= 0 else { return nil }
        unlink(name)
        original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        guard original >= 0, dup2(held, STDERR_FILENO) >= 0 else {
            close(held)
            return nil
        }
    }

    /// Ends the capture and writes the last 4 KiB of what was captured.
    func end() {
        dup2(original, STDERR_FILENO)
        let size = lseek(held, 0, SEEK_END)
        lseek(held, max(0, size - 4_096), SEEK_SET)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(held, &buffer, buffer.count)
        if count > 0 { OutputPipe(descriptor: STDERR_FILENO).write(Array(buffer[..<count])) }
        close(held)
        close(original)
    }
}
