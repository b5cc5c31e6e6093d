#pragma once
// epoll, eventfd, timerfd, thread names, which Swift's Glibc module lacks.
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

// What a descriptor is ready for: the union inside epoll_event reads badly in Swift.
struct feedtop_ready {
    int descriptor;
    uint32_t events;
};

// An epoll instance that is closed on exec.
int feedtop_epoll(void);

// Watches `descriptor` for `events`, or for other events than so far; 0 events forgets it. 0, or -1 with errno.
int feedtop_epoll_watch(int epoll, int descriptor, uint32_t events);

// Waits until something is ready and fills at most `capacity` (64 or fewer) entries; negative on an error.
int feedtop_epoll_wait(int epoll, struct feedtop_ready *ready, int capacity);

// An eventfd that never blocks and is closed on exec; its counter is raised by one, and taken back to zero.
int feedtop_eventfd(void);
void feedtop_eventfd_raise(int descriptor);
void feedtop_eventfd_clear(int descriptor);

// A monotonic timerfd that fires once, `milliseconds` from now (0: at once); negative disarms it. Clearing it takes the
// expiry back.
int feedtop_timerfd(void);
void feedtop_timerfd_arm(int descriptor, long milliseconds);

// Names the calling thread (15 bytes at most) and keeps every signal away from it.
void feedtop_become_background_thread(const char *name);

// A file in memory alone, and a pipe; both are closed on exec. -1 with errno on an error.
int feedtop_memory_file(const char *name);
int feedtop_pipe(int ends[2]);

/// Lets a program that is spawned begin without any descriptor from `first` on.
int feedtop_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// Lets a program that is spawned begin in a session of its own, without a terminal, with no signal blocked or ignored;
/// `keeps_sigpipe` leaves it to the caller's state whether SIGPIPE is.
int feedtop_spawn_apart(posix_spawnattr_t *attributes, int keeps_sigpipe);
