package dev.countinghouse.command.note;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Writes something down about an account, or about one invoice of it. */
@Needs(Permission.ISSUE)
public record AddNote(
        BookId book,
        NoteId note,
        AccountId account,
        @Nullable InvoiceId invoice,
        NoteKind kind,
        String text,
        LocalDate notedOn,
        LeftOpen leftOpen) {

    /** With its id and date given. */
    public AddNote(
            BookId book,
            NoteId note,
            AccountId account,
            @Nullable InvoiceId invoice,
            NoteKind kind,
            String text,
            LocalDate notedOn) {
        this(book, note, account, invoice, kind, text, notedOn, LeftOpen.NOTHING);
    }

    public AddNote {
        Text.block(text, NoteAdded.MAX_TEXT, "the note");
        Limits.date(notedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        AccountFacts.about(account),
                        Recorded.about(note, NoteAdded.class).toBeNew());
        return invoice == null ? scope : scope.and(Recorded.about(invoice, InvoiceIssued.class));
    }

    NoteAdded event(LocalDate on) {
        return new NoteAdded(book, note, account, invoice, kind, text, on);
    }
}
