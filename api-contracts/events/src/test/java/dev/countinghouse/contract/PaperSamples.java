package dev.countinghouse.contract;

import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContactChanged;
import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.book.BookLetterheadSet;
import dev.countinghouse.contract.book.BookTemplateSet;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.contract.delivery.BookDeliverySet;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;
import dev.countinghouse.contract.delivery.DeliveryRequested;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.contract.statement.StatementRunStarted;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Samples of what leaves the office. */
final class PaperSamples {

    private static final BookId BOOK = new BookId("north");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final StatementRunId RUN = new StatementRunId("2026-02-28");
    private static final StatementId STATEMENT = new StatementId("stm-1");
    private static final DeliveryId DELIVERY = new DeliveryId("dlv-1");
    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final PostalAddress ADDRESS =
            new PostalAddress(List.of("1 Mill Lane"), "Salem", "MA", "01970", "US");
    private static final String HASH =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private PaperSamples() {}

    static List<ArEvent> whole() {
        return List.of(
                new BookLetterheadSet(
                        BOOK,
                        new Letterhead(
                                "North Mills Inc.",
                                ADDRESS,
                                "DE123456789",
                                "HRB 12345",
                                "billing@north.example",
                                "+1 978 555 0100",
                                new ElectronicAddress("9930", "DE123456789"),
                                List.of(
                                        new Letterhead.PaymentAccount(
                                                Currency.getInstance("EUR"),
                                                "North Mills Inc.",
                                                "DE89370400440532013000",
                                                "COBADEFFXXX",
                                                "Commerzbank"))),
                        DAY),
                new BookTemplateSet(
                        BOOK,
                        new DocumentTemplate(
                                1,
                                DocumentTemplate.Paper.LETTER,
                                "#203040",
                                new DocumentTemplate.Logo("PHN2Zy8+", "North Mills"),
                                "de",
                                Map.of("de", Map.of("number", "Nr."))),
                        DAY),
                new AccountContactChanged(
                        BOOK,
                        ACCOUNT,
                        new AccountContact(
                                AccountContact.Channel.EMAIL,
                                "fr",
                                List.of("ap@acme.example"),
                                new ElectronicAddress("0088", "7300010000001")),
                        DAY),
                new BookDeliverySet(
                        BOOK, List.of(DocumentKind.STATEMENT, DocumentKind.INVOICE), DAY),
                new DeliveryRequested(
                        BOOK, DELIVERY, ACCOUNT, DocumentKind.INVOICE, "inv-1", DAY, "ann"),
                new DeliveryPrepared(
                        BOOK,
                        DELIVERY,
                        ACCOUNT,
                        AccountContact.Channel.EMAIL,
                        List.of("ap@acme.example"),
                        "Invoice INV-1",
                        List.of(
                                new DeliveryPrepared.Content(
                                        "invoice-INV-1.pdf", "application/pdf", HASH, 48_213)),
                        "ubl: no electronic address",
                        DAY),
                new DeliveryReported(
                        BOOK, DELIVERY, Outcome.BOUNCED, "550 5.1.1 no such user", DAY),
                new StatementIssued(
                        BOOK,
                        STATEMENT,
                        RUN,
                        ACCOUNT,
                        StatementForm.BALANCE_FORWARD,
                        FROM,
                        true,
                        DAY,
                        "ann"),
                new StatementRunStarted(BOOK, RUN, StatementForm.ACTIVITY, FROM, DAY, "ann"),
                new StatementRunContinued(
                        BOOK, RUN, StatementForm.ACTIVITY, FROM, DAY, 1, List.of(ACCOUNT), "acme"));
    }

    static List<ArEvent> least() {
        return List.of(
                new BookLetterheadSet(
                        BOOK,
                        new Letterhead("North", ADDRESS, null, null, null, null, null, List.of()),
                        DAY),
                new BookTemplateSet(BOOK, DocumentTemplate.USUAL, DAY),
                new AccountContactChanged(
                        BOOK,
                        ACCOUNT,
                        new AccountContact(AccountContact.Channel.NONE, null, List.of()),
                        DAY),
                new DeliveryPrepared(
                        BOOK,
                        DELIVERY,
                        ACCOUNT,
                        AccountContact.Channel.LETTER,
                        List.of(),
                        "Invoice INV-1",
                        List.of(),
                        null,
                        DAY),
                new DeliveryReported(BOOK, DELIVERY, Outcome.SENT, null, DAY),
                new StatementIssued(
                        BOOK,
                        STATEMENT,
                        null,
                        ACCOUNT,
                        StatementForm.OPEN_ITEM,
                        null,
                        false,
                        DAY,
                        "ann"),
                new StatementRunStarted(BOOK, RUN, StatementForm.OPEN_ITEM, null, DAY, "ann"),
                new StatementRunContinued(
                        BOOK, RUN, StatementForm.OPEN_ITEM, null, DAY, 1, List.of(), null));
    }
}
