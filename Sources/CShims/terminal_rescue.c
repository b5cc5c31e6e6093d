#include "terminal_rescue.h"
void feedtop_rescue_install(void) {}
