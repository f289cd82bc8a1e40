package dev.countinghouse.contract;

import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.dunning.AccountLadderSet;
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

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Samples of what happens in dunning. */
final class DunningSamples {

    private static final BookId BOOK = new BookId("north");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final InvoiceId INVOICE = new InvoiceId("inv-1");
    private static final DunningRunId RUN = new DunningRunId("2026-02-28");
    private static final NoticeId NOTICE = new NoticeId("ntc-1");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private DunningSamples() {}

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static List<ArEvent> whole() {
        return List.of(
                new DunningLadderSet(
                        BOOK,
                        new DunningLadder(
                                "usual",
                                List.of(
                                        new DunningLevel(
                                                "Final notice",
                                                30,
                                                DunningChannel.LETTER,
                                                usd("20.00"),
                                                new BigDecimal("1.5"),
                                                true,
                                                "final",
                                                "hand it over")),
                                usd("10.00"),
                                7,
                                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                List.of(DAY.plusDays(1))),
                        DAY),
                new InterestRuleSet(
                        BOOK,
                        new InterestRule("agreed", new BigDecimal("9.5"), 360, usd("40.00")),
                        DAY),
                new AccountLadderSet(BOOK, ACCOUNT, "key-accounts", DAY),
                new DunningHeld(
                        BOOK,
                        ACCOUNT,
                        INVOICE,
                        HoldKind.PROMISE,
                        "pays soon",
                        DAY,
                        DAY.plusDays(9)),
                new DunningReleased(BOOK, ACCOUNT, INVOICE, "did not pay", DAY),
                new DunningRunStarted(BOOK, RUN, DAY, "ann"),
                new DunningRunContinued(BOOK, RUN, DAY, 1, List.of(ACCOUNT), "next"),
                new DunningNoticeIssued(
                        BOOK,
                        NOTICE,
                        RUN,
                        ACCOUNT,
                        DAY,
                        "usual",
                        1,
                        "Final notice",
                        DunningChannel.LETTER,
                        "final",
                        List.of(
                                new DunnedItem(
                                        INVOICE,
                                        DAY.minusDays(31),
                                        usd("70.00"),
                                        1,
                                        new AdjustmentId("fee-1"),
                                        usd("21.05"),
                                        new AdjustmentId("int-1"),
                                        usd("0.57"),
                                        usd("40.00"))),
                        usd("70.00"),
                        usd("5.00"),
                        "ann"),
                new InterestTakenBack(
                        BOOK, INVOICE, ACCOUNT, new AdjustmentId("back-1"), usd("0.57"), DAY));
    }

    static List<ArEvent> least() {
        return List.of(
                new DunningLadderSet(
                        BOOK,
                        new DunningLadder(
                                "usual",
                                List.of(
                                        new DunningLevel(
                                                "Reminder",
                                                -3,
                                                DunningChannel.EMAIL,
                                                null,
                                                null,
                                                false,
                                                null,
                                                null)),
                                null,
                                0,
                                List.of(),
                                List.of()),
                        DAY),
                new InterestRuleSet(
                        BOOK, new InterestRule("agreed", new BigDecimal("9"), 365, null), DAY),
                new AccountLadderSet(BOOK, ACCOUNT, null, DAY),
                new DunningHeld(BOOK, ACCOUNT, null, HoldKind.BANKRUPTCY, "filed", DAY, null),
                new DunningReleased(BOOK, ACCOUNT, null, "dismissed", DAY),
                new DunningRunContinued(BOOK, RUN, DAY, 2, List.of(), null),
                new DunningNoticeIssued(
                        BOOK,
                        NOTICE,
                        null,
                        ACCOUNT,
                        DAY,
                        "usual",
                        1,
                        "Reminder",
                        DunningChannel.EMAIL,
                        null,
                        List.of(
                                new DunnedItem(
                                        INVOICE,
                                        DAY,
                                        usd("70.00"),
                                        1,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)),
                        usd("70.00"),
                        usd("0.00"),
                        "ann"));
    }
}
