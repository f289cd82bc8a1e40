package dev.countinghouse.contract.note;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** Somebody wrote something down about an account, or about one invoice of it. */
public record NoteAdded(
        BookId book,
        NoteId note,
        AccountId account,
        @Nullable InvoiceId invoice,
        NoteKind kind,
        String text,
        LocalDate effectiveOn)
        implements MemoEvent {

    public static final int MAX_TEXT = 4_000;

    @Override
    public Set<EntityId> concerns() {
        return invoice == null ? Set.of(note, account) : Set.of(note, account, invoice);
    }
}
