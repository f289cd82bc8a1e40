/** What customers question or will not pay: opened, talked about, resolved, opened again. */
@NullMarked
package dev.countinghouse.contract.dispute;

import org.jspecify.annotations.NullMarked;
