#pragma once
// libcurl's variadic functions, one inline function an argument type, because Swift cannot call variadics.
#include <curl/curl.h>

static inline CURLcode feedtop_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
