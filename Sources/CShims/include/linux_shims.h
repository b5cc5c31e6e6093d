#pragma once
// epoll, eventfd and byte search, which Swift's Glibc module lacks.
#include <stddef.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

const void *feedtop_memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
