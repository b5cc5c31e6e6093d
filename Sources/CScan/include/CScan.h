#pragma once
// The 64-byte scan: which of the next 64 bytes are line ends, colons or outside ASCII.
#include <stdint.h>
