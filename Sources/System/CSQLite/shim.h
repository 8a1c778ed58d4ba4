#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#if __has_include(<sqlite3.h>)
#include <sqlite3.h>
#else
#error "The header of sqlite3 is missing: apt-get install libsqlite3-dev"
#endif

/*
 Has a database treat what its own file says with suspicion: no functions that reach outside from its views, no writes to
 its schema, no other files, and no text, BLOB or row of more than `greatest_bytes`. The calls take any number of
 arguments, which Swift cannot give.
*/
static inline void csqlite_suspect(sqlite3 *database, int greatest_bytes) {
#ifdef SQLITE_DBCONFIG_DEFENSIVE
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
#endif
#ifdef SQLITE_DBCONFIG_TRUSTED_SCHEMA
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
#endif
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, greatest_bytes);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
}

#endif
