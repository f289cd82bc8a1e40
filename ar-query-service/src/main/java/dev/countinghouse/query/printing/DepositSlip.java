package dev.countinghouse.query.printing;

import dev.countinghouse.documents.report.Report;
import dev.countinghouse.documents.report.Report.Column;
import dev.countinghouse.documents.report.Report.Row;
import dev.countinghouse.documents.report.Report.Section;
import dev.countinghouse.documents.template.Words;
import dev.countinghouse.query.deposits.Deposit;
import dev.countinghouse.query.deposits.DepositDetail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a bank is told of a deposit: each item, each batch, and what all come to. */
final class DepositSlip {

    private DepositSlip() {}

    /**
     * @throws DocumentRefused if its items do not come to what it is to come to
     */
    static Report of(DepositDetail detail, Stationery stationery) {
        Deposit deposit = detail.deposit();
        boolean ties =
                deposit.state() == Deposit.State.BALANCED
                        || deposit.state() == Deposit.State.POSTED;
        if (!ties) {
            throw new DocumentRefused(
                    List.of("deposit " + deposit.deposit() + " does not tie, or was given up"));
        }
        Words words = stationery.set().words(stationery.language());
        String code = deposit.control().currency().getCurrencyCode();
        return new Report(
                stationery.seller(),
                words.text("deposit.title") + " " + deposit.deposit(),
                words.text("deposit.to", deposit.bank(), words.date(deposit.depositedOn())),
                deposit.depositedOn(),
                words.text("deposit.by", deposit.openedBy()),
                List.of(
                        new Section(
                                words.text("deposit.items"),
                                false,
                                List.of(
                                        new Column(words.text("deposit.number"), 10, true),
                                        new Column(words.text("deposit.batch"), 10, true),
                                        new Column(words.text("deposit.method"), 16, false),
                                        new Column(words.text("deposit.reference"), 22, false),
                                        new Column(words.text("deposit.routing"), 20, false),
                                        new Column(code, 22, true)),
                                items(detail, words),
                                null),
                        new Section(
                                words.text("deposit.batches"),
                                false,
                                List.of(
                                        new Column(words.text("deposit.batch"), 20, true),
                                        new Column(words.text("deposit.count"), 40, true),
                                        new Column(code, 40, true)),
                                batches(detail, words),
                                null)));
    }

    private static List<Row> items(DepositDetail detail, Words words) {
        List<Row> rows = new ArrayList<>();
        for (DepositDetail.Item item : detail.contents()) {
            rows.add(
                    Row.of(
                            Integer.toString(item.number()),
                            Integer.toString(item.batch()),
                            Methods.words(item.method()),
                            Objects.requireNonNullElse(item.reference(), ""),
                            Objects.requireNonNullElse(item.routing(), ""),
                            words.amount(item.amount())));
        }
        String total = words.amount(detail.deposit().entered());
        rows.add(Row.total("", "", words.text("month.total"), "", "", total));
        return rows;
    }

    private static List<Row> batches(DepositDetail detail, Words words) {
        List<Row> rows = new ArrayList<>();
        for (DepositDetail.Batch batch : detail.batches()) {
            rows.add(
                    Row.of(
                            Integer.toString(batch.batch()),
                            Integer.toString(batch.items()),
                            words.amount(batch.entered())));
        }
        return rows;
    }
}
