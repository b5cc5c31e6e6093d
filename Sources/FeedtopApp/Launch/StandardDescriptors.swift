import Glibc

/// Standard input, output and error, any of which the caller may have closed.
enum StandardDescriptors {
    /// Puts something in the place of those that are closed.
    ///
    /// Else the first socket or file that the program opens takes the number, and what is meant for standard output
    /// goes there. Input and error become `/dev/null`; output a pipe that nobody reads, which ends `tail` as it should.
    static func fill() {
        if isClosed(STDIN_FILENO) { place(open("/dev/null", O_RDONLY), at: STDIN_FILENO) }
        if isClosed(STDOUT_FILENO) { placeBrokenPipe(at: STDOUT_FILENO) }
        if isClosed(STDERR_FILENO) { place(open("/dev/null", O_WRONLY), at: STDERR_FILENO) }
    }

    /// Puts a pipe that nobody reads at a descriptor.
    static func placeBrokenPipe(at descriptor: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return }
        place(ends[1], at: descriptor)
        // The reading end may be the very descriptor that was asked for; then it is gone already.
        if ends[0] != descriptor { close(ends[0]) }
    }

    private static func isClosed(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) < 0 }

    private static func place(_ opened: Int32, at descriptor: Int32) {
        guard opened >= 0, opened != descriptor else { return }
        dup2(opened, descriptor)
        close(opened)
    }
}
