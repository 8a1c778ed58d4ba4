#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

#if __has_include(<expat.h>)
#include <expat.h>
#else
#error "The header of expat is missing: apt-get install libexpat1-dev"
#endif

#endif
