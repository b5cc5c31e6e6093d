#include "process_shims.h"
void feedtop_hide_arguments(void) {}
