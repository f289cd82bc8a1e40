/** What the service wanted to do by itself and was refused, left to a person. */
@NullMarked
package dev.countinghouse.contract.refusal;

import org.jspecify.annotations.NullMarked;
