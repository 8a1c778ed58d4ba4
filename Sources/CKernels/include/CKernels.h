#ifndef CKERNELS_H
#define CKERNELS_H

/* The hot loops that need one version a CPU level. Shapes and layouts stand beside each declaration. */

#include <stdint.h>

#endif
