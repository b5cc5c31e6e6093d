#define _GNU_SOURCE
#include "linux_shims.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <unistd.h>

int feedtop_epoll(void) { return epoll_create1(EPOLL_CLOEXEC); }

int feedtop_epoll_watch(int epoll, int descriptor, uint32_t events) {
    struct epoll_event event = {.events = events, .data.fd = descriptor};
    if (events == 0) return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &event);
    if (epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event) == 0) return 0;
    return errno == ENOENT ? epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) : -1;
}

int feedtop_epoll_wait(int epoll, struct feedtop_ready *ready, int capacity) {
    struct epoll_event events[64];
    if (capacity > 64) capacity = 64;
    int count = epoll_wait(epoll, events, capacity, -1);
    for (int i = 0; i < count; i++) {
        ready[i].descriptor = events[i].data.fd;
        ready[i].events = events[i].events;
    }
    return count;
}

int feedtop_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void feedtop_eventfd_raise(int descriptor) {
    uint64_t one = 1;
    // Fails only when the counter is at its limit, and then it is raised anyway.
    while (write(descriptor, &one, sizeof one) < 0 && errno == EINTR) {}
}

void feedtop_eventfd_clear(int descriptor) {
    uint64_t count;
    while (read(descriptor, &count, sizeof count) < 0 && errno == EINTR) {}
}

int feedtop_timerfd(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC); }

void feedtop_timerfd_arm(int descriptor, long milliseconds) {
    struct itimerspec when = {0};
    if (milliseconds == 0) {
        when.it_value.tv_nsec = 1;  // all zeroes would disarm
    } else if (milliseconds > 0) {
        when.it_value.tv_sec = milliseconds / 1000;
        when.it_value.tv_nsec = (milliseconds % 1000) * 1000000;
    }
    timerfd_settime(descriptor, 0, &when, NULL);
}

void feedtop_become_background_thread(const char *name) {
    pthread_setname_np(pthread_self(), name);
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, NULL);
}

int feedtop_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int feedtop_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int feedtop_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

int feedtop_spawn_apart(posix_spawnattr_t *attributes, int keeps_sigpipe) {
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(attributes, &signals);
    sigfillset(&signals);
    if (keeps_sigpipe) sigdelset(&signals, SIGPIPE);
    posix_spawnattr_setsigdefault(attributes, &signals);
    return posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}
