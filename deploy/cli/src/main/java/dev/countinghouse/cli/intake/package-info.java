/** Files of banks in the terminal: brought, and what became of them told. */
@NullMarked
package dev.countinghouse.cli.intake;

import org.jspecify.annotations.NullMarked;
