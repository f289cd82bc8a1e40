package dev.countinghouse.contract.refusal;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A policy wanted to do something by itself and was refused, however often it looked again: a
 * person has to see to it.
 *
 * @param policy its name, such as {@code cash-application}
 * @param kind of what it wanted to do something about, such as {@code payment}
 * @param about its id
 * @param amount how much of it, if the policy knew that
 * @param problem the reason as a problem's type has it, such as {@code exceeds-invoice}
 * @param detail the same in words, with what it is about; empty if there is no more to say
 */
public record ActionRefused(
        BookId book,
        RefusalId refusal,
        String policy,
        AccountId account,
        String kind,
        String about,
        @Nullable Money amount,
        String problem,
        String detail,
        LocalDate refusedOn)
        implements MemoEvent {

    public static final int MAX_POLICY = 40;
    public static final int MAX_DETAIL = 500;

    @Override
    public LocalDate effectiveOn() {
        return refusedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        // it may be about the account itself
        return Set.copyOf(List.of(refusal, account, EntityKind.named(kind).parser().apply(about)));
    }
}
