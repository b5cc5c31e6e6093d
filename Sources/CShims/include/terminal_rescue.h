#pragma once
// Puts the terminal back as it was when the process dies on a signal.
void feedtop_rescue_install(void);
