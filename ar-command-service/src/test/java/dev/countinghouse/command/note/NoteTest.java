package dev.countinghouse.command.note;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.OTHER;
import static dev.countinghouse.command.Given.because;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.receivables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.CreditTerms;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.NoteAdded;
import dev.countinghouse.contract.NoteId;
import dev.countinghouse.contract.NoteKind;

import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoteTest {

    private final AxonTestFixture ar = receivables();

    @AfterEach
    void stop() {
        ar.stop();
    }

    private static final NoteId NOTE = new NoteId("note-1");

    private static AddNote note(@Nullable InvoiceId invoice, String text) {
        return new AddNote(BOOK, NOTE, ACME, invoice, NoteKind.DISPUTE, text, march(9));
    }

    private static NoteAdded noted(@Nullable InvoiceId invoice, String text) {
        return new NoteAdded(BOOK, NOTE, ACME, invoice, NoteKind.DISPUTE, text, march(9));
    }

    @Test
    void takesANoteAboutAnInvoice() {
        ar.given()
                .events(opened(), issued(FIRST, "1"))
                .when()
                .command(note(FIRST, "disputes it"))
                .then()
                .success()
                .events(noted(FIRST, "disputes it"));
    }

    @Test
    void takesANoteAboutAnAccount() {
        ar.given()
                .event(opened())
                .when()
                .command(note(null, "called\nagain"))
                .then()
                .success()
                .events(noted(null, "called\nagain"));
    }

    @Test
    void theSameNoteAgainRecordsNothing() {
        ar.given()
                .events(opened(), noted(null, "called"))
                .when()
                .command(note(null, "called"))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void givesAnIdToOneNoteOnly() {
        ar.given()
                .events(opened(), noted(null, "called"))
                .when()
                .command(note(null, "wrote"))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ID_TAKEN));
    }

    @Test
    void refusesAnUnknownAccount() {
        ar.given()
                .noPriorActivity()
                .when()
                .command(note(null, "called"))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.ACCOUNT_UNKNOWN));
    }

    @Test
    void refusesAnUnknownInvoice() {
        ar.given()
                .event(opened())
                .when()
                .command(note(FIRST, "called"))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_UNKNOWN));
    }

    @Test
    void refusesAnInvoiceOfAnotherAccount() {
        ar.given()
                .events(
                        opened(),
                        opened(OTHER, CreditTerms.net(30)),
                        issued(FIRST, OTHER, "100", march(2), null))
                .when()
                .command(note(FIRST, "called"))
                .then()
                .noEvents()
                .exceptionSatisfies(because(Reason.INVOICE_OF_ANOTHER_ACCOUNT));
    }

    @Test
    void couldNeverSayNothing() {
        assertThatThrownBy(() -> note(null, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
