#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#if __has_include(<zlib.h>)
#include <zlib.h>
#else
#error "The header of zlib is missing: apt-get install zlib1g-dev"
#endif

#endif
