package dev.countinghouse.command.note;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads the bodies of requests about notes. */
public final class NoteBodies {

    private NoteBodies() {}

    public static Supplier<AddNote> adding(RequestContext asked, Fields body) {
        Field<NoteId> note = body.optional("note", ofText(NoteId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<NoteKind> kind = body.required("kind", oneOf(NoteKind.class));
        Field<String> text = body.required("text", block(NoteAdded.MAX_TEXT));
        Field<LocalDate> notedOn = body.optional("notedOn", date());
        return () ->
                new AddNote(
                        asked.book(),
                        note.orElse(() -> new NoteId(asked.newId())),
                        account.value(),
                        invoice.orNull(),
                        kind.value(),
                        text.value(),
                        notedOn.or(asked.today()),
                        new LeftOpen(note.orNull() == null, notedOn.orNull() == null));
    }
}
