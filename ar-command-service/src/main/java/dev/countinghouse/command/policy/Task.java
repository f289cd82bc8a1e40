package dev.countinghouse.command.policy;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

/**
 * What an event sets a policy.
 *
 * @param about what the command will be about
 * @param account whose it is: tasks of one account are done one after the other; null if it is the
 *     book's, which are never left to somebody: they are tried again
 * @param amount how much is at stake, for the person to whom it is left if it is refused; null if
 *     the event does not say
 */
public record Task(EntityId about, @Nullable AccountId account, @Nullable Money amount) {

    /** One that is no account's. */
    public static Task ofBook(EntityId about) {
        return new Task(about, null, null);
    }
}
