package dev.countinghouse.command.refusal;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.contract.refusal.RefusalId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusalTest {

    private static final RefusalId REFUSAL = new RefusalId("cash-application-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static RecordRefusal record(String detail) {
        return new RecordRefusal(
                BOOK,
                REFUSAL,
                "cash-application",
                ACME,
                PAYMENT,
                usd("40"),
                "exceeds-invoice",
                detail,
                march(10));
    }

    private static ActionRefused refused(String detail) {
        return new ActionRefused(
                BOOK,
                REFUSAL,
                "cash-application",
                ACME,
                "payment",
                PAYMENT.value(),
                usd("40"),
                "exceeds-invoice",
                detail,
                march(10));
    }

    private static DismissRefusal dismiss(int day) {
        return new DismissRefusal(BOOK, REFUSAL, "applied by hand", march(day));
    }

    private static RefusalDismissed dismissed(int day) {
        return new RefusalDismissed(BOOK, REFUSAL, "applied by hand", march(day));
    }

    @Test
    void whatAPolicyCouldNotDoIsKept() {
        ar.given().when(record("too much")).records(refused("too much"));
    }

    @Test
    void theSameAgainRecordsNothing() {
        ar.given(refused("too much")).when(record("too much")).recordsNothing();
        ar.given(refused("too much"), dismissed(11)).when(record("too much")).recordsNothing();
    }

    @Test
    void aDetailThatIsTooLongIsCutOff() {
        String detail = "x".repeat(ActionRefused.MAX_DETAIL);
        ar.given().when(record(detail + "y")).records(refused(detail));
    }

    @Test
    void somebodySeesToItOnce() {
        ar.given(refused("too much")).when(dismiss(11)).records(dismissed(11));
        ar.given(refused("too much"), dismissed(11)).when(dismiss(12)).recordsNothing();
    }

    @Test
    void whatWasNotRefusedIsNotDismissed() {
        ar.given().when(dismiss(11)).isRefused(RefusalReason.REFUSAL_UNKNOWN);
    }
}
