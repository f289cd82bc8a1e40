package dev.countinghouse.command;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.adjustment.AllocateCredit;
import dev.countinghouse.command.adjustment.MakeAdjustment;
import dev.countinghouse.command.adjustment.ReverseAdjustment;
import dev.countinghouse.command.adjustment.ReverseCreditAllocation;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.chargeback.ChargingBack;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.invoice.VoidInvoice;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.command.payment.ReverseAllocation;
import dev.countinghouse.command.payment.ReversePayment;
import dev.countinghouse.command.period.ClosePeriod;
import dev.countinghouse.command.period.ReopenPeriod;
import dev.countinghouse.command.plan.Planning;
import dev.countinghouse.command.refund.Refunding;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random lives of a small book, each decision compared to a plain model of the same rules. */
class DecisionsTest {

    private static final int LAST = DayByDay.DAYS - 1;

    /** Few things and few days, so that one life does much to the same thing out of order. */
    private static final int THINGS = 3;

    private static final int STEP = 5;

    /** One thing that somebody tries; what its numbers mean depends on the deed. */
    record Try(Deed deed, int thing, int other, int day, int cents, boolean flag) {}

    enum Deed {
        ISSUE,
        ANNUL,
        POST,
        POST_APPLIED,
        ALLOCATE,
        ALLOCATE_TWO,
        UNALLOCATE,
        REVERSE,
        CREDIT,
        CHARGE,
        ON_ACCOUNT,
        FEE,
        UNADJUST,
        PAY_CHARGE,
        APPLY_CREDIT,
        CREDIT_CHARGE,
        UNAPPLY_CREDIT,
        REQUEST_REFUND,
        APPROVE_REFUND,
        CANCEL_REFUND,
        PAY_REFUND,
        FAIL_REFUND,
        CHARGE_BACK,
        WIN,
        PLAN,
        PAY_PLAN,
        END_PLAN,
        CLOSE,
        REOPEN
    }

    /** Half of the lives begin with money applied on one day and given back on a later one. */
    private static final List<Try> OPENING =
            IntStream.range(0, THINGS)
                    .boxed()
                    .flatMap(
                            n ->
                                    Stream.of(
                                            new Try(Deed.ISSUE, n, 0, 0, 12, true),
                                            new Try(Deed.POST, n, 0, n * STEP, 12, true),
                                            new Try(Deed.ALLOCATE, n, n, 3 * STEP, 12, true),
                                            new Try(Deed.UNALLOCATE, n, 0, 7 * STEP, 1, true)))
                    .toList();

    @Provide
    Arbitrary<List<Try>> lives() {
        Arbitrary<Deed> deeds =
                Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.of(Deed.ISSUE)),
                        Tuple.of(
                                8,
                                Arbitraries.of(
                                        Deed.POST,
                                        Deed.POST_APPLIED,
                                        Deed.ALLOCATE,
                                        Deed.ALLOCATE_TWO)),
                        Tuple.of(
                                8,
                                Arbitraries.of(
                                        Deed.ANNUL,
                                        Deed.CREDIT,
                                        Deed.CHARGE,
                                        Deed.ON_ACCOUNT,
                                        Deed.FEE,
                                        Deed.UNADJUST)),
                        Tuple.of(
                                8,
                                Arbitraries.of(
                                        Deed.PAY_CHARGE,
                                        Deed.APPLY_CREDIT,
                                        Deed.CREDIT_CHARGE,
                                        Deed.UNAPPLY_CREDIT)),
                        Tuple.of(
                                8,
                                Arbitraries.of(
                                        Deed.REQUEST_REFUND,
                                        Deed.APPROVE_REFUND,
                                        Deed.CANCEL_REFUND,
                                        Deed.PAY_REFUND,
                                        Deed.FAIL_REFUND)),
                        Tuple.of(6, Arbitraries.of(Deed.UNALLOCATE, Deed.REVERSE)),
                        Tuple.of(6, Arbitraries.of(Deed.CHARGE_BACK, Deed.WIN)),
                        Tuple.of(8, Arbitraries.of(Deed.PLAN, Deed.PAY_PLAN, Deed.END_PLAN)),
                        Tuple.of(1, Arbitraries.of(Deed.CLOSE)),
                        Tuple.of(2, Arbitraries.of(Deed.REOPEN)));
        Arbitrary<List<Try>> tries =
                Combinators.combine(
                                deeds,
                                Arbitraries.integers().between(0, THINGS - 1),
                                Arbitraries.integers().between(0, THINGS - 1),
                                Arbitraries.integers().between(0, 50 / STEP).map(n -> n * STEP),
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.of(true, false))
                        .as(Try::new)
                        .list()
                        .ofMinSize(10)
                        .ofMaxSize(70);
        return Combinators.combine(Arbitraries.of(List.<Try>of(), OPENING), tries)
                .as((opening, rest) -> Stream.concat(opening.stream(), rest.stream()).toList());
    }

    @Property(tries = 100)
    void decideAsTheModelDoesAndEveryBalanceOfEveryDayIsRight(@ForAll("lives") List<Try> life) {
        var model = new DayByDay();
        try (Book book = Book.inMemory()) {
            book.accept(
                    new OpenAccount(
                            BOOK,
                            ACME,
                            "Acme Ltd",
                            AccountKind.CUSTOMER,
                            USD,
                            CreditTerms.net(30),
                            march(1)));
            for (Try it : life) {
                boolean allowed = allows(model, it);
                @Nullable Reason refused = book.refusal(command(it));
                assertThat(refused == null)
                        .as("%s refused because %s", it, refused)
                        .isEqualTo(allowed);
            }
            assertSame(book.events(), model);

            takeEverythingBack(book, model);
            assertSame(book.events(), model);
            model.invoices.values().forEach(i -> assertThat(i.open[LAST]).isZero());
            model.payments.values().forEach(p -> assertThat(p.unapplied[LAST]).isZero());
            assertThat(movement(book.events())).isZero();
        }
    }

    private static boolean allows(DayByDay model, Try it) {
        String invoice = "inv-" + it.thing();
        String payment = "pay-" + it.thing();
        String adjustment = "adj-" + it.thing();
        return switch (it.deed()) {
            case ISSUE -> model.issue(invoice, it.day(), it.cents());
            case ANNUL -> model.annul(invoice, it.day());
            case POST -> model.post(payment, it.day(), it.cents(), List.of());
            case POST_APPLIED -> model.post(payment, it.day(), it.cents(), wishes(it, 1));
            case ALLOCATE -> model.allocate(payment, it.day(), wishes(it, 1));
            case ALLOCATE_TWO -> model.allocate(payment, it.day(), wishes(it, 2));
            case UNALLOCATE -> model.unallocate(payment, it.other() + 1, it.day());
            case REVERSE -> model.reverse(payment, it.day());
            case CREDIT ->
                    model.adjust(adjustment, "inv-" + it.other(), it.day(), -it.cents(), it.flag());
            case CHARGE ->
                    model.adjust(adjustment, "inv-" + it.other(), it.day(), it.cents(), false);
            case ON_ACCOUNT -> model.adjust(adjustment, null, it.day(), -it.cents(), false);
            case FEE -> model.adjust(adjustment, null, it.day(), it.cents(), false);
            case UNADJUST -> model.unadjust(adjustment, it.day());
            case PAY_CHARGE -> model.allocate(payment, it.day(), charge(it));
            case APPLY_CREDIT -> model.applyCredit(adjustment, it.day(), wishes(it, 1));
            case CREDIT_CHARGE -> model.applyCredit(adjustment, it.day(), charge(it));
            case UNAPPLY_CREDIT -> model.unapplyCredit(adjustment, it.other() + 1, it.day());
            case REQUEST_REFUND -> model.request(refund(it), credit(it), it.day(), it.cents());
            case APPROVE_REFUND -> model.approve(refund(it), it.day());
            case CANCEL_REFUND -> model.cancel(refund(it), it.day());
            case PAY_REFUND -> model.payOut(refund(it), it.day());
            case FAIL_REFUND -> model.fail(refund(it), it.day());
            case CHARGE_BACK -> model.chargeBack("cb-" + it.other(), payment, it.day(), it.cents());
            case WIN -> model.win("cb-" + it.other(), it.day());
            case PLAN -> model.plan("plan-" + it.other(), invoice, it.day(), it.cents() + 1);
            case PAY_PLAN -> model.allocate(payment, it.day(), ofPlan(it));
            case END_PLAN -> model.endPlan("plan-" + it.other(), it.flag(), it.day());
            case CLOSE -> {
                model.close(it.flag() ? 3 : 4);
                yield true;
            }
            case REOPEN -> model.reopen(it.flag() ? 3 : 4);
        };
    }

    private static List<DayByDay.Wish> wishes(Try it, int count) {
        int most = Math.max(1, it.cents() / 2);
        var first = new DayByDay.Wish("inv-" + it.other(), most);
        // sometimes the same invoice twice, which is refused
        int second = it.flag() ? (it.other() + 1) % THINGS : it.other();
        return count == 1 ? List.of(first) : List.of(first, new DayByDay.Wish("inv-" + second, 1));
    }

    private static String refund(Try it) {
        return "ref-" + it.thing();
    }

    private static String credit(Try it) {
        return (it.flag() ? "pay-" : "adj-") + it.other();
    }

    /** To a charge on the account, if that adjustment is one. */
    private static List<DayByDay.Wish> charge(Try it) {
        return List.of(new DayByDay.Wish("adj-" + it.other(), Math.max(1, it.cents() / 2)));
    }

    private static List<DayByDay.Wish> ofPlan(Try it) {
        String part = "plan-" + it.other() + (it.flag() ? ".1" : ".2");
        return List.of(new DayByDay.Wish(part, Math.max(1, it.cents() / 2)));
    }

    private static List<Application> toPlan(Try it) {
        var wish = ofPlan(it).getFirst();
        var part = new PlanPartId(wish.target());
        return List.of(new Application(null, null, null, part, null, cents(wish.amount()), null));
    }

    private static Object planning(Try it) {
        var plan = new PlanId("plan-" + it.other());
        if (it.deed() == Deed.END_PLAN) return Planning.end(plan, it.flag(), day(it.day()));
        long first = (it.cents() + 2) / 2;
        return Planning.agree(
                plan,
                new InvoiceId("inv-" + it.thing()),
                cents(first),
                cents(it.cents() + 1 - first),
                day(it.day()));
    }

    private static Object chargingBack(Try it) {
        var id = new ChargebackId("cb-" + it.other());
        if (it.deed() == Deed.WIN) return ChargingBack.win(id, day(it.day()));
        var payment = new PaymentId("pay-" + it.thing());
        return ChargingBack.take(id, payment, cents(it.cents()), day(it.day()));
    }

    private static List<Application> toCharge(Try it) {
        var charge = charge(it).getFirst();
        return List.of(
                new Application(
                        null,
                        new AdjustmentId(charge.target()),
                        null,
                        cents(charge.amount()),
                        null));
    }

    private static Object refunding(Try it) {
        var id = new RefundId(refund(it));
        LocalDate day = day(it.day());
        return switch (it.deed()) {
            case REQUEST_REFUND ->
                    Refunding.request(
                            id,
                            it.flag() ? new PaymentId(credit(it)) : null,
                            it.flag() ? null : new AdjustmentId(credit(it)),
                            cents(it.cents()),
                            day);
            case APPROVE_REFUND -> Refunding.approve(id, day);
            case CANCEL_REFUND -> Refunding.cancel(id, day);
            case PAY_REFUND -> Refunding.issue(id, day);
            default -> Refunding.fail(id, day);
        };
    }

    private static Object command(Try it) {
        LocalDate day = day(it.day());
        var invoice = new InvoiceId("inv-" + it.thing());
        var payment = new PaymentId("pay-" + it.thing());
        var adjustment = new AdjustmentId("adj-" + it.thing());
        var month = AccountingPeriod.parse(it.flag() ? "2026-03" : "2026-04");
        return switch (it.deed()) {
            case ISSUE -> issue(invoice, day, it.cents());
            case ANNUL -> new VoidInvoice(BOOK, invoice, "wrong", day, ANN);
            case POST -> post(payment, day, it.cents(), List.of());
            case POST_APPLIED -> post(payment, day, it.cents(), applications(it, 1));
            case ALLOCATE -> new AllocatePayment(BOOK, payment, day, applications(it, 1));
            case ALLOCATE_TWO -> new AllocatePayment(BOOK, payment, day, applications(it, 2));
            case UNALLOCATE -> new ReverseAllocation(BOOK, payment, it.other() + 1, "wrong", day);
            case REVERSE ->
                    new ReversePayment(BOOK, payment, ReversalReason.RETURNED, null, day, null);
            case CREDIT ->
                    adjust(
                            adjustment,
                            new InvoiceId("inv-" + it.other()),
                            AdjustmentKind.CREDIT_MEMO,
                            day,
                            -it.cents(),
                            it.flag());
            case CHARGE ->
                    adjust(
                            adjustment,
                            new InvoiceId("inv-" + it.other()),
                            AdjustmentKind.DEBIT_MEMO,
                            day,
                            it.cents(),
                            false);
            case ON_ACCOUNT ->
                    adjust(adjustment, null, AdjustmentKind.CREDIT_MEMO, day, -it.cents(), false);
            case FEE -> adjust(adjustment, null, AdjustmentKind.FEE, day, it.cents(), false);
            case UNADJUST -> new ReverseAdjustment(BOOK, adjustment, "wrong", day, ANN);
            case PAY_CHARGE -> new AllocatePayment(BOOK, payment, day, toCharge(it));
            case APPLY_CREDIT -> new AllocateCredit(BOOK, adjustment, day, applications(it, 1));
            case CREDIT_CHARGE -> new AllocateCredit(BOOK, adjustment, day, toCharge(it));
            case UNAPPLY_CREDIT ->
                    new ReverseCreditAllocation(BOOK, adjustment, it.other() + 1, "wrong", day);
            case REQUEST_REFUND, APPROVE_REFUND, CANCEL_REFUND, PAY_REFUND, FAIL_REFUND ->
                    refunding(it);
            case CHARGE_BACK, WIN -> chargingBack(it);
            case PLAN, END_PLAN -> planning(it);
            case PAY_PLAN -> new AllocatePayment(BOOK, payment, day, toPlan(it));
            case CLOSE -> new ClosePeriod(BOOK, month);
            case REOPEN -> new ReopenPeriod(BOOK, month, "late entry");
        };
    }

    private static LocalDate day(int day) {
        return march(1).plusDays(day);
    }

    private static Money cents(long cents) {
        return new Money(cents, USD);
    }

    private static IssueInvoice issue(InvoiceId invoice, LocalDate day, int cents) {
        var line =
                new OrderedLine(
                        "Work", BigDecimal.ONE, BigDecimal.valueOf(cents, 2), List.of(), null);
        return new IssueInvoice(
                BOOK,
                invoice,
                new InvoiceNumber("N-" + invoice),
                "",
                ACME,
                USD,
                day,
                List.of(line),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static PostPayment post(
            PaymentId payment, LocalDate day, int cents, List<Application> applications) {
        return new PostPayment(
                BOOK,
                payment,
                ACME,
                cents(cents),
                PaymentMethod.WIRE,
                day,
                day,
                null,
                null,
                applications);
    }

    private static List<Application> applications(Try it, int count) {
        return wishes(it, count).stream()
                .map(
                        wish ->
                                new Application(
                                        new InvoiceId(wish.target()), cents(wish.amount()), null))
                .toList();
    }

    private static MakeAdjustment adjust(
            AdjustmentId adjustment,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            LocalDate day,
            int cents,
            boolean excess) {
        return new MakeAdjustment(
                BOOK,
                adjustment,
                ACME,
                invoice,
                kind,
                cents(cents),
                excess,
                "agreed",
                day,
                by("ann", cents(1_000)));
    }

    /** Voids and reversals compensate exactly what they take back. */
    private static void takeEverythingBack(Book book, DayByDay model) {
        for (int month = 3; month <= 4; month++) {
            if (!model.reopen(month)) continue;
            book.accept(
                    new ReopenPeriod(BOOK, AccountingPeriod.parse("2026-0" + month), "to end it"));
        }
        model.refunds.forEach(
                (id, refund) -> {
                    if (!refund.state.equals("ISSUED")) return;
                    book.accept(Refunding.fail(new RefundId(id), day(LAST)));
                    assertThat(model.fail(id, LAST)).isTrue();
                });
        model.chargebacks.forEach(
                (id, chargeback) -> {
                    book.accept(ChargingBack.win(new ChargebackId(id), day(LAST)));
                    assertThat(model.win(id, LAST)).isTrue();
                });
        model.payments.forEach(
                (id, payment) -> {
                    book.accept(
                            new ReversePayment(
                                    BOOK,
                                    new PaymentId(id),
                                    ReversalReason.RETURNED,
                                    null,
                                    day(LAST),
                                    null));
                    assertThat(model.reverse(id, LAST)).isTrue();
                });
        model.plans
                .keySet()
                .forEach(
                        id -> {
                            book.accept(Planning.end(new PlanId(id), false, day(LAST)));
                            assertThat(model.endPlan(id, false, LAST)).isTrue();
                        });
        // credits first: a charge can be taken back only where it is open
        model.adjustments.entrySet().stream()
                .sorted((a, b) -> Long.compare(a.getValue().amount, b.getValue().amount))
                .forEach(
                        entry -> {
                            var id = new AdjustmentId(entry.getKey());
                            book.accept(
                                    new ReverseAdjustment(BOOK, id, "to end it", day(LAST), ANN));
                            assertThat(model.unadjust(entry.getKey(), LAST)).isTrue();
                        });
        model.invoices.forEach(
                (id, invoice) -> {
                    if (invoice.voided) return;
                    book.accept(
                            new VoidInvoice(BOOK, new InvoiceId(id), "to end it", day(LAST), ANN));
                    assertThat(model.annul(id, LAST)).isTrue();
                });
    }

    /** The events, read back from their JSON, say of every day what the model says. */
    private static void assertSame(List<ArEvent> events, DayByDay model) {
        var everything = Scope.in(BOOK);
        model.invoices
                .keySet()
                .forEach(id -> everything.and(InvoiceFacts.about(new InvoiceId(id))));
        model.payments
                .keySet()
                .forEach(id -> everything.and(PaymentFacts.about(new PaymentId(id))));
        model.adjustments
                .keySet()
                .forEach(id -> everything.and(AdjustmentItemFacts.about(new AdjustmentId(id))));
        model.plans.keySet().forEach(id -> everything.and(PlanFacts.about(new PlanId(id))));
        var facts = new Facts(everything);
        for (ArEvent event : events) {
            facts.on(EventJson.decode(EventCatalog.nameOf(event), EventJson.encode(event)));
        }
        model.invoices.forEach(
                (id, invoice) -> {
                    for (int day = invoice.day; day < DayByDay.DAYS; day++) {
                        assertThat(invoice.open[day]).as("%s on day %d", id, day).isNotNegative();
                        if (invoice.voided && day >= invoice.voidDay) {
                            assertThat(invoice.open[day])
                                    .as("%s, void, on day %d", id, day)
                                    .isZero();
                        }
                        assertThat(
                                        facts.of(InvoiceFacts.about(new InvoiceId(id)))
                                                .openFrom(day(day)))
                                .as("%s from day %d", id, day)
                                .isEqualTo(lowest(invoice.open, day));
                    }
                });
        model.payments.forEach(
                (id, payment) -> {
                    for (int day = payment.day; day < DayByDay.DAYS; day++) {
                        assertThat(payment.unapplied[day])
                                .as("%s on day %d", id, day)
                                .isNotNegative();
                        assertThat(
                                        facts.of(PaymentFacts.about(new PaymentId(id)))
                                                .unusedFrom(day(day)))
                                .as("%s from day %d", id, day)
                                .isEqualTo(lowest(payment.unapplied, day));
                    }
                });
        model.adjustments.forEach(
                (id, adjustment) -> {
                    var known = facts.of(AdjustmentItemFacts.about(new AdjustmentId(id)));
                    for (int day = adjustment.day; day < DayByDay.DAYS; day++) {
                        assertThat(adjustment.item[day] * Long.signum(adjustment.onAccount()))
                                .as("%s on day %d", id, day)
                                .isNotNegative();
                        assertThat(known.unusedFrom(day(day)))
                                .as("%s from day %d", id, day)
                                .isEqualTo(lowest(adjustment.credit(), day));
                    }
                });
        model.plans.forEach(
                (id, plan) -> {
                    var known = facts.of(PlanFacts.about(new PlanId(id)));
                    for (int number = 1; number <= plan.parts.size(); number++) {
                        long[] open = plan.parts.get(number - 1);
                        for (int day = plan.day; day < DayByDay.DAYS; day++) {
                            assertThat(open[day]).as("%s on day %d", id, day).isNotNegative();
                            assertThat(known.openFrom(new PlanId(id).part(number), day(day)))
                                    .as("%s from day %d", id, day)
                                    .isEqualTo(lowest(open, day));
                        }
                    }
                });
        assertThat(movement(events)).isEqualTo(balance(model));
    }

    private static long lowest(long[] balance, int from) {
        long lowest = balance[from];
        for (int day = from; day < DayByDay.DAYS; day++) lowest = Math.min(lowest, balance[day]);
        return lowest;
    }

    /** What the account owes by its documents: allocations move nothing. */
    private static long movement(List<ArEvent> events) {
        long owed = 0;
        for (ArEvent event : events) {
            owed +=
                    switch (event) {
                        case InvoiceIssued e -> e.total().minor();
                        case InvoiceVoided e -> -e.amount().minor();
                        case PaymentPosted e -> -e.amount().minor();
                        case PaymentReversed e -> e.amount().minor();
                        case AdjustmentMade e -> e.amount().minor();
                        case AdjustmentReversed e -> -e.amount().minor();
                        case RefundIssued e -> e.amount().minor();
                        case RefundFailed e -> -e.amount().minor();
                        case PaymentChargedBack e -> e.amount().minor();
                        case ChargebackReversed e -> -e.amount().minor();
                        default -> 0;
                    };
        }
        return owed;
    }

    /** What the account owes by its items: open invoices and adjustments less unapplied cash. */
    private static long balance(DayByDay model) {
        long open = model.invoices.values().stream().mapToLong(i -> i.open[LAST]).sum();
        long unapplied = model.payments.values().stream().mapToLong(p -> p.unapplied[LAST]).sum();
        long onAccount = model.adjustments.values().stream().mapToLong(a -> a.item[LAST]).sum();
        long planned =
                model.plans.values().stream()
                        .flatMap(plan -> plan.parts.stream())
                        .mapToLong(part -> part[LAST])
                        .sum();
        return open + onAccount + planned - unapplied;
    }
}
