#define _GNU_SOURCE
#include "signal_shims.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

// Everything here is called from signal handlers: atomics, write, alarm, sigaction and raise only.
static _Atomic uint64_t noted;
static _Atomic int wake_descriptor = -1;
static _Atomic int ending_signal;
static void (*_Atomic rescue)(void);

static const int ending[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

static void die_of(int signal_number) {
    void (*last_resort)(void) = rescue;
    if (last_resort) last_resort();
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal_number, &action, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal_number);
    raise(signal_number);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
    _exit(128 + signal_number);
}

static void note(int signal_number) {
    int kept = errno;
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
        if (ending[i] != signal_number) continue;
        int none = 0;
        if (!atomic_compare_exchange_strong(&ending_signal, &none, signal_number)) die_of(signal_number);
        alarm(1);
    }
    atomic_fetch_or(&noted, (uint64_t)1 << signal_number);
    uint64_t one = 1;
    ssize_t written = write(wake_descriptor, &one, sizeof one);
    (void)written;
    errno = kept;
}

static void too_late(int signal_number) {
    (void)signal_number;
    int first = ending_signal;
    if (first) die_of(first);
}

static void handle(int signal_number, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler};
    sigfillset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

void feedtop_signals_watch(int descriptor, void (*last_resort)(void)) {
    wake_descriptor = descriptor;
    rescue = last_resort;
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) handle(ending[i], note);
    handle(SIGTSTP, note);
    handle(SIGCONT, note);
    handle(SIGWINCH, note);
    handle(SIGUSR1, note);
    handle(SIGALRM, too_late);
    // A worker thread has them blocked, and the kernel lets a program that blocks them write over the shell's terminal
    // from the background.
    sigset_t background;
    sigemptyset(&background);
    sigaddset(&background, SIGTTIN);
    sigaddset(&background, SIGTTOU);
    pthread_sigmask(SIG_UNBLOCK, &background, NULL);
}

uint64_t feedtop_signals_take(void) { return atomic_exchange(&noted, 0); }

void feedtop_signals_stop(void) {
    // The whole group first, so that a `make` that started the program stops with it and the shell gets its terminal
    // back.
    handle(SIGTSTP, SIG_IGN);
    kill(0, SIGTSTP);
    handle(SIGTSTP, SIG_DFL);
    // That the process goes on is seen here, and no news.
    handle(SIGCONT, SIG_DFL);
    // Then this process, by a signal to this very thread: one to the process may be taken by another thread, later,
    // when this one is back at the terminal. Worker threads have it blocked.
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &before);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    handle(SIGCONT, note);
    handle(SIGTSTP, note);
}

void feedtop_signals_release(void) {
    alarm(0);
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) handle(ending[i], SIG_DFL);
}
