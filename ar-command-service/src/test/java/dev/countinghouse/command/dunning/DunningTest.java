package dev.countinghouse.command.dunning;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.Decided;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLadderSet;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.DunningReleased;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.DunningRunStarted;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.contract.dunning.InterestRuleSet;
import dev.countinghouse.contract.dunning.InterestTakenBack;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows B7 and B8 of the field. Two invoices of 100 and 50 dollars, due on 1 April. */
class DunningTest {

    private static final NoticeId NOTICE = new NoticeId("ntc-1");
    private static final LocalDate DUE = april(1);

    /** A Wednesday, a week late. */
    private static final LocalDate LATE = april(8);

    @RegisterExtension private final Decided ar = new Decided();

    private static DunningLevel level(String name, int days, String fee, boolean interest) {
        return new DunningLevel(
                name,
                days,
                DunningChannel.EMAIL,
                fee.isEmpty() ? null : usd(fee),
                null,
                interest,
                null,
                null);
    }

    private static DunningLadder ladder() {
        return new DunningLadder(
                "usual",
                List.of(
                        level("Reminder", 7, "", false),
                        level("Second reminder", 14, "5.00", true)),
                usd("10.00"),
                3,
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of());
    }

    private static List<ArEvent> past(ArEvent... more) {
        List<ArEvent> past = new ArrayList<>();
        past.add(new DunningLadderSet(BOOK, ladder(), march(1)));
        past.addAll(twoInvoices());
        past.addAll(List.of(more));
        return past;
    }

    private static IssueNotice ask(LocalDate on, String owed, IssueNotice.Wanted... items) {
        return new IssueNotice(
                BOOK, NOTICE, null, ACME, List.of(items), usd("0"), usd(owed), on, false, "ann");
    }

    private static IssueNotice crossing(IssueNotice ask) {
        return new IssueNotice(
                BOOK,
                ask.notice(),
                null,
                ACME,
                ask.items(),
                ask.credits(),
                ask.owed(),
                ask.issuedOn(),
                true,
                "ann");
    }

    private static IssueNotice.Wanted want(InvoiceId invoice, int level, String amount) {
        return new IssueNotice.Wanted(invoice, level, usd(amount));
    }

    private static DunningNoticeIssued asked(String id, LocalDate on, DunnedItem... items) {
        return new DunningNoticeIssued(
                BOOK,
                new NoticeId(id),
                null,
                ACME,
                on,
                "usual",
                1,
                "Reminder",
                DunningChannel.EMAIL,
                null,
                List.of(items),
                usd("100.00"),
                usd("0"),
                "ann");
    }

    private static DunnedItem item(InvoiceId invoice, int level, String amount) {
        return new DunnedItem(invoice, DUE, usd(amount), level, null, null, null, null, null);
    }

    @Test
    void asksForWhatHasReachedItsStep() {
        ar.given(past())
                .when(ask(LATE, "150", want(FIRST, 1, "100"), want(SECOND, 1, "50")))
                .records(
                        new DunningNoticeIssued(
                                BOOK,
                                NOTICE,
                                null,
                                ACME,
                                LATE,
                                "usual",
                                1,
                                "Reminder",
                                DunningChannel.EMAIL,
                                null,
                                List.of(item(FIRST, 1, "100"), item(SECOND, 1, "50")),
                                usd("150"),
                                usd("0"),
                                "ann"));
        ar.given(past())
                .when(ask(april(7), "150", want(FIRST, 1, "100")))
                .isRefused(DunningReason.NOTHING_DUE);
        ar.given(past())
                .when(ask(LATE, "150", want(FIRST, 2, "100")))
                .isRefused(DunningReason.NOTHING_DUE);
    }

    @Test
    void nothingIsAskedForTwiceAtAStep() {
        ar.given(past(asked("before", LATE, item(FIRST, 1, "100"))))
                .when(ask(april(13), "150", want(FIRST, 1, "100")))
                .isRefused(DunningReason.ASKED_ALREADY);
        ar.given(past(asked("ntc-1", LATE, item(FIRST, 1, "100"))))
                .when(ask(LATE, "150", want(FIRST, 1, "100")))
                .recordsNothing();
        ar.given(past(asked("before", LATE, item(FIRST, 1, "100"))))
                .when(ask(april(10), "150", want(SECOND, 1, "50")))
                .isRefused(DunningReason.TOO_SOON);
    }

    /** What was paid a second ago is not asked for, applied or not. */
    @Test
    void aNoticeOnAnOlderStateIsRefused() {
        var paid = posted(new PaymentId("p"), "40", LATE, null);
        ar.given(past(paid))
                .when(ask(LATE, "150", want(FIRST, 1, "100")))
                .isRefused(DunningReason.NOTICE_OUTDATED);
        ar.given(past(posted("40", part(1, FIRST, "40"))))
                .when(ask(LATE, "110", want(FIRST, 1, "100")))
                .isRefused(DunningReason.NOTICE_OUTDATED);
        ar.given(past(posted("95", part(1, FIRST, "95"))))
                .when(ask(LATE, "55", want(FIRST, 1, "5")))
                .isRefused(DunningReason.TOO_LITTLE);
    }

    @Test
    void holdsAreHonouredAndSomeNobodyPassesOver() {
        var promise =
                new DunningHeld(BOOK, ACME, null, HoldKind.PROMISE, "soon", march(5), april(9));
        var bankrupt =
                new DunningHeld(BOOK, ACME, null, HoldKind.BANKRUPTCY, "filed", march(5), null);
        IssueNotice ask = ask(LATE, "150", want(FIRST, 1, "100"));
        ar.given(past(promise)).when(ask).isRefused(DunningReason.DUNNING_ON_HOLD);
        ar.given(past(promise)).when(crossing(ask)).records(DunningNoticeIssued.class);
        ar.given(past(promise))
                .when(ask(april(10), "150", want(FIRST, 1, "100")))
                .records(DunningNoticeIssued.class);
        ar.given(past(bankrupt)).when(crossing(ask)).isRefused(DunningReason.DUNNING_ON_HOLD);
        ar.given(past(bankrupt, new DunningReleased(BOOK, ACME, null, "no", april(7))))
                .when(ask)
                .records(DunningNoticeIssued.class);
        ar.given(past(new DunningHeld(BOOK, ACME, FIRST, HoldKind.COMPLAINT, "x", march(5), null)))
                .when(ask)
                .isRefused(DunningReason.DUNNING_ON_HOLD);
        ar.given(past())
                .when(ask(april(11), "150", want(FIRST, 1, "100")))
                .isRefused(DunningReason.QUIET_DAY);
    }

    /** D2: one fee a step and invoice, on what is owed and not on earlier fees. D1: days once. */
    @Test
    void feesAndInterestAreChargedOnceEach() {
        var rule =
                new InterestRuleSet(
                        BOOK,
                        new InterestRule("agreed", new BigDecimal("36.5"), 365, usd("40")),
                        march(1));
        var after = ar.given(past(rule)).when(ask(april(15), "150", want(FIRST, 2, "100")));
        DunnedItem item = after.recordsAmong(DunningNoticeIssued.class).items().getFirst();
        assertThat(item.feeAmount()).isEqualTo(usd("5.00"));
        assertThat(item.interestAmount()).as("14 days of 0.10").isEqualTo(usd("1.40"));
        assertThat(item.fixedSum()).isEqualTo(usd("40.00"));
    }

    @Test
    void interestIsTakenBackWhenACreditSaysThatItWasNeverOwed() {
        var rule =
                new InterestRuleSet(
                        BOOK,
                        new InterestRule("agreed", new BigDecimal("36.5"), 365, null),
                        march(1));
        var charged =
                asked(
                        "before",
                        april(15),
                        new DunnedItem(
                                FIRST,
                                DUE,
                                usd("100"),
                                2,
                                null,
                                null,
                                new AdjustmentId("int-1"),
                                usd("1.40"),
                                null));
        var credit =
                new AdjustmentMade(
                        BOOK,
                        new AdjustmentId("cm"),
                        ACME,
                        FIRST,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-50"),
                        usd("0"),
                        "half was broken",
                        april(20),
                        DoneBy.alone("ann", april(20)));
        var back =
                new TakeBackInterest(
                        BOOK, FIRST, ACME, new AdjustmentId("back"), april(21), "policy");
        InterestTakenBack taken =
                ar.given(past(rule, charged, credit))
                        .when(back)
                        .recordsAmong(InterestTakenBack.class);
        assertThat(taken.amount()).as("half of it").isEqualTo(usd("0.70"));
        ar.given(past(rule, charged)).when(back).isRefused(DunningReason.NOTHING_DUE);
        ar.given(past(rule, charged, credit, taken))
                .when(
                        new TakeBackInterest(
                                BOOK, FIRST, ACME, new AdjustmentId("b2"), april(21), "policy"))
                .isRefused(DunningReason.NOTHING_DUE);
    }

    @Test
    void aRunIsStartedOnceADate() {
        var run = new DunningRunId("2026-04-08");
        var started = new DunningRunStarted(BOOK, run, LATE, "ann");
        ar.given(past()).when(new StartDunningRun(BOOK, LATE, "ann")).records(started);
        ar.given(past(started)).when(new StartDunningRun(BOOK, LATE, "bob")).recordsNothing();
        ar.given(past())
                .when(new StartDunningRun(BOOK, april(11), "ann"))
                .isRefused(DunningReason.QUIET_DAY);
        ar.given(opened())
                .when(new StartDunningRun(BOOK, LATE, "ann"))
                .isRefused(DunningReason.LADDER_UNKNOWN);
        var page = new ContinueDunningRun(BOOK, run, 1, List.of(ACME), "more");
        var found = new DunningRunContinued(BOOK, run, LATE, 1, List.of(ACME), "more");
        ar.given(past(started)).when(page).records(found);
        ar.given(past(started, found)).when(page).recordsNothing();
        ar.given(past()).when(page).isRefused(DunningReason.RUN_UNKNOWN);
    }

    @Test
    void whatIsSetAgainIsRecordedOnce() {
        var set = new SetDunningLadder(BOOK, ladder(), march(1));
        ar.given(past()).when(set).recordsNothing();
        ar.given(past())
                .when(new SetAccountLadder(BOOK, ACME, "none", march(2)))
                .isRefused(DunningReason.LADDER_UNKNOWN);
        ar.given(past())
                .when(new ReleaseDunning(BOOK, ACME, null, "r", march(3)))
                .isRefused(DunningReason.NOT_ON_HOLD);
    }
}
