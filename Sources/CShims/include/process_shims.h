#pragma once
// What the process shows of itself to others: its argument vector.
void feedtop_hide_arguments(void);
