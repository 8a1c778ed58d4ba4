#ifndef CZSTD_SHIM_H
#define CZSTD_SHIM_H

#if __has_include(<zstd.h>)
#include <zstd.h>
#else
#error "The header of zstd is missing: apt-get install libzstd-dev"
#endif

#endif
