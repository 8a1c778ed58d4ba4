#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#if __has_include(<sqlite3.h>)
#include <sqlite3.h>
#else
#error "The header of sqlite3 is missing: apt-get install libsqlite3-dev"
#endif

/* Swift calls no function with a list of arguments of any length. */
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

#endif
