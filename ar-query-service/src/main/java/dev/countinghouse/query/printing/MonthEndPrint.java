package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.documents.report.Report;
import dev.countinghouse.documents.report.Report.Column;
import dev.countinghouse.documents.report.Report.Row;
import dev.countinghouse.documents.report.Report.Section;
import dev.countinghouse.documents.template.Words;
import dev.countinghouse.query.aging.AgingTerms.Bucket;
import dev.countinghouse.query.monthend.MonthEnd;
import dev.countinghouse.query.reconciliation.RollForward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The month-end pack: a month's figures as a manager reads them, currency by currency. */
final class MonthEndPrint {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MonthEnd month;
    private final Words words;

    private MonthEndPrint(MonthEnd month, Words words) {
        this.month = month;
        this.words = words;
    }

    static Report of(MonthEnd month, Stationery stationery) {
        Words words = stationery.set().words(stationery.language());
        return new MonthEndPrint(month, words).report(stationery);
    }

    private Report report(Stationery stationery) {
        List<Section> sections = new ArrayList<>();
        for (MonthEnd.InCurrency one : month.currencies()) {
            String code = one.currency().getCurrencyCode();
            sections.add(new KeyFigures(words).section(one, code, !sections.isEmpty()));
            sections.add(rolled(one.rollForward(), code));
            sections.add(aging(one, code));
            sections.add(top(one, code));
            sections.add(disputes(one, code));
        }
        return new Report(
                stationery.seller(),
                words.text("month.title"),
                words.text(
                        "month.until",
                        new KeyFigures(words).name(month.month()),
                        words.date(month.to())),
                month.to(),
                words.text("month.standing", month.knownPosition())
                        + ". "
                        + words.text(month.ties() ? "month.ties" : "month.differs"),
                sections);
    }

    private String heading(String key, String currency) {
        return words.text(key) + ", " + currency;
    }

    private Column text(String key, int width) {
        return new Column(words.text(key), width, false);
    }

    private Column figure(String label, int width) {
        return new Column(label, width, true);
    }

    private Section rolled(RollForward.InCurrency one, String code) {
        Sum adjusted = Sum.zero(one.closing().currency());
        for (RollForward.Adjusted kind : one.adjustments()) {
            adjusted = adjusted.plus(kind.made()).plus(kind.reversed());
        }
        List<Row> rows = new ArrayList<>();
        rows.add(moved("month.opening", one.opening()));
        rows.add(moved("month.invoiced", one.invoiced()));
        rows.add(moved("month.voided", one.voided()));
        rows.add(moved("month.payments", one.payments()));
        rows.add(moved("month.returned", one.paymentsReversed()));
        rows.add(moved("month.discounts", one.discounts().plus(one.discountsReversed())));
        rows.add(moved("month.refunds", one.refunds().plus(one.refundsFailed())));
        rows.add(moved("month.adjusted", adjusted));
        rows.add(Row.total(words.text("month.closing"), words.amount(one.closing())));
        rows.add(moved("month.openItems", one.openItems()));
        rows.add(moved("month.unapplied", one.unapplied().negated()));
        return new Section(
                heading("month.rolled", code),
                false,
                List.of(text("month.moved", 70), figure(code, 30)),
                rows,
                null);
    }

    private Row moved(String key, Sum amount) {
        return Row.of(words.text(key), words.amount(amount));
    }

    private Section aging(MonthEnd.InCurrency one, String code) {
        List<Row> rows = new ArrayList<>();
        BigDecimal total = one.aging().total().toBigDecimal();
        for (int i = 0; i < month.buckets().size(); i++) {
            Sum amount = one.aging().buckets().get(i);
            BigDecimal share =
                    total.signum() <= 0
                            ? BigDecimal.ZERO
                            : amount.toBigDecimal()
                                    .multiply(HUNDRED)
                                    .divide(total, 1, RoundingMode.HALF_UP);
            int bar = Math.clamp(share.setScale(0, RoundingMode.HALF_UP).intValue(), 0, 100);
            rows.add(
                    new Row(
                            List.of(
                                    age(month.buckets().get(i)),
                                    words.amount(amount),
                                    words.percent(share),
                                    ""),
                            false,
                            bar));
        }
        rows.add(Row.total(words.text("month.total"), words.amount(one.aging().total()), "", ""));
        rows.add(
                Row.of(words.text("month.disputed"), words.amount(one.aging().disputed()), "", ""));
        return new Section(
                heading("month.aging", code),
                false,
                List.of(
                        text("month.age", 30),
                        figure(code, 25),
                        figure(words.text("month.share"), 15),
                        new Column("", 30, false)),
                rows,
                null);
    }

    private String age(Bucket bucket) {
        if (bucket.from() == null) return words.text("statement.notDue");
        return bucket.to() == null
                ? words.text("statement.over", bucket.from() - 1)
                : words.text("statement.between", bucket.from(), bucket.to());
    }

    private Section top(MonthEnd.InCurrency one, String code) {
        List<Row> rows = new ArrayList<>();
        for (MonthEnd.TopOverdue debtor : one.topOverdue()) {
            rows.add(
                    Row.of(
                            debtor.accountName() + " (" + debtor.account() + ")",
                            words.date(debtor.oldestDueOn()),
                            Integer.toString(debtor.daysLate()),
                            words.amount(debtor.amount())));
        }
        return new Section(
                heading("month.top", code),
                false,
                List.of(
                        text("month.customer", 42),
                        text("month.since", 22),
                        figure(words.text("month.late"), 14),
                        figure(code, 22)),
                rows,
                words.text("month.topNote"));
    }

    private Section disputes(MonthEnd.InCurrency one, String code) {
        MonthEnd.Disputed disputed = one.disputed();
        Integer cycle = disputed.cycleDays();
        return new Section(
                heading("month.disputes", code),
                false,
                List.of(text("month.figure", 70), figure(code, 30)),
                List.of(
                        moved("month.disputed", disputed.amount()),
                        Row.of(words.text("month.disputesCount"), Long.toString(disputed.open())),
                        Row.of(
                                words.text("month.disputesOldest"),
                                Integer.toString(disputed.oldestDays())),
                        Row.of(
                                words.text("month.disputesCycle"),
                                cycle == null ? words.text("month.none") : cycle.toString())),
                null);
    }
}
