package dev.countinghouse.command.note;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoteTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static final NoteId NOTE = new NoteId("note-1");

    private static AddNote note(@Nullable InvoiceId invoice, String text) {
        return new AddNote(BOOK, NOTE, ACME, invoice, NoteKind.DISPUTE, text, march(9));
    }

    private static NoteAdded noted(@Nullable InvoiceId invoice, String text) {
        return new NoteAdded(BOOK, NOTE, ACME, invoice, NoteKind.DISPUTE, text, march(9));
    }

    @Test
    void takesANoteAboutAnInvoice() {
        ar.given(opened(), issued(FIRST, "1"))
                .when(note(FIRST, "disputes it"))
                .records(noted(FIRST, "disputes it"));
    }

    @Test
    void takesANoteAboutAnAccount() {
        ar.given(opened()).when(note(null, "called\nagain")).records(noted(null, "called\nagain"));
    }

    @Test
    void theSameNoteAgainRecordsNothing() {
        ar.given(opened(), noted(null, "called")).when(note(null, "called")).recordsNothing();
    }

    @Test
    void givesAnIdToOneNoteOnly() {
        ar.given(opened(), noted(null, "called"))
                .when(note(null, "wrote"))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void refusesAnUnknownAccount() {
        ar.given().when(note(null, "called")).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void refusesAnUnknownInvoice() {
        ar.given(opened()).when(note(FIRST, "called")).isRefused(SharedReason.INVOICE_UNKNOWN);
    }

    @Test
    void refusesAnInvoiceOfAnotherAccount() {
        ar.given(
                        opened(),
                        opened(OTHER, CreditTerms.net(30)),
                        issued(FIRST, OTHER, "100", march(2), null))
                .when(note(FIRST, "called"))
                .isRefused(SharedReason.INVOICE_OF_ANOTHER_ACCOUNT);
    }

    @Test
    void couldNeverSayNothing() {
        assertThatThrownBy(() -> note(null, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
