/** What somebody wrote down about an account or an invoice. */
@NullMarked
package dev.countinghouse.contract.note;

import org.jspecify.annotations.NullMarked;
