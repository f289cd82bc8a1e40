/**
 * What people work in: pages over the public APIs of both services.
 *
 * <p>The console has no rights and no data of its own. It asks with the token of the person who is
 * logged in, so whatever it can show or do, any client can, and whatever a person may not do, it
 * cannot either. Pages are made here and need no script; the one script that there is makes them
 * quicker to use. Price: a page costs a round trip more than one that a script would assemble.
 */
@NullMarked
package dev.countinghouse.console;

import org.jspecify.annotations.NullMarked;
