/**
 * The auditor's command line: it reads a live store's log, or an exported file offline, and shares
 * no code with what writes either of them but the definition of an event and of the chain.
 */
@NullMarked
package dev.countinghouse.cli.audit;

import org.jspecify.annotations.NullMarked;
