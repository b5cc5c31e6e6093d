import Glibc

/// A counting semaphore for threads that may block.
final class Semaphore: @unchecked Sendable {
    // `@unchecked`: the pointer never changes, and POSIX lets any thread use the semaphore behind it.
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        semaphore = .allocate(capacity: 1)
        sem_init(semaphore, 0, 0)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func signal() {
        sem_post(semaphore)
    }

    func wait() {
        while sem_wait(semaphore) != 0 && errno == EINTR {}
    }
}
