/** Notes about accounts and invoices: what was said, and disputes. */
@NullMarked
package dev.countinghouse.command.note;

import org.jspecify.annotations.NullMarked;
