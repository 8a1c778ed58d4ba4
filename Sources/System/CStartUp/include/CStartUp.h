#ifndef CSTARTUP_H
#define CSTARTUP_H

/*
 What must hold before the first line of Swift. Linking this is enough for the rest (start_up.c): descriptors 0, 1 and 2
 are open, OpenBLAS starts no threads when it is loaded, memory that a step is done with goes back to the system, and a
 file that grows too large is an error and no signal.
*/

/*
 From here on a program that dies of a mistake says one of these sentences on standard error and ends with `status`:
 `starved` where the address space that it may have is nearly used up, else `mistake`. Both must live for ever and end
 with a line end. The signals are SIGABRT, SIGFPE, SIGILL, SIGSEGV, SIGSYS and SIGTRAP.
*/
void cstartup_explain_death(const char *mistake, const char *starved, int status);

#endif
