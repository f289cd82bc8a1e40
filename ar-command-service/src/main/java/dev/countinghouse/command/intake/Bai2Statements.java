package dev.countinghouse.command.intake;

import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.bai2.Bai2Reader;
import dev.countinghouse.formats.bai2.Bai2Record;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements of BAI2: an account's records are one. */
final class Bai2Statements {

    private static final String USUAL_CURRENCY = "USD";
    private static final String OPENING_LEDGER = "010";
    private static final String CLOSING_LEDGER = "015";
    private static final int AS_OF_DATE = 4;
    private static final int GROUP_CURRENCY = 6;

    private final Findings findings;
    private final List<FoundStatement> statements = new ArrayList<>();
    private @Nullable LocalDate day;
    private String groupCurrency = USUAL_CURRENCY;
    private @Nullable Bai2Record account;
    private List<FoundLine> lines = new ArrayList<>();

    private Bai2Statements(Findings findings) {
        this.findings = findings;
    }

    static List<FoundStatement> read(InputStream in, Head head, Findings findings)
            throws IOException {
        var read = new Bai2Statements(findings);
        var reader = new Bai2Reader(in, head, findings);
        for (Bai2Record next = reader.next(); next != null; next = reader.next()) read.take(next);
        read.end();
        return read.statements;
    }

    private void take(Bai2Record record) {
        switch (record.code()) {
            case "02" -> group(record);
            case "03" -> {
                end();
                account = record;
            }
            case "16" -> transaction(record);
            case "49", "98", "99" -> end();
            default -> {}
        }
    }

    private void group(Bai2Record record) {
        day = Days.sixDigits(record.field(AS_OF_DATE));
        if (day == null) {
            findings.error("date", "02 field 5", record.line(), "It says no day that it is of");
        }
        String own = record.field(GROUP_CURRENCY);
        groupCurrency = own.isEmpty() ? USUAL_CURRENCY : own;
    }

    private void transaction(Bai2Record record) {
        Bai2Record.Transaction read = record.transaction();
        BigDecimal minor = Decimals.whole(read.amount());
        LocalDate bookedOn = day;
        if (account == null || bookedOn == null || minor == null || minor.signum() == 0) return;
        // neither a credit nor a debit: it moved nothing
        if (read.sign() == 0) return;
        String currency = currency(account);
        LocalDate valued =
                read.funds().type().equals("V") && !read.funds().fields().isEmpty()
                        ? Days.sixDigits(read.funds().fields().getFirst())
                        : bookedOn;
        lines.add(
                new FoundLine(
                        record.line(),
                        "16 type " + read.type(),
                        kind(read.type(), read.sign()),
                        minor.multiply(BigDecimal.valueOf(read.sign()))
                                .movePointLeft(Decimals.places(currency)),
                        currency,
                        bookedOn,
                        valued == null ? bookedOn : valued,
                        method(read.type()),
                        read.bankReference(),
                        Stream.of(read.customerReference(), read.text())
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining("\n"))));
    }

    private String currency(Bai2Record header) {
        return header.field(2).isEmpty() ? groupCurrency : header.field(2);
    }

    private void end() {
        Bai2Record header = account;
        account = null;
        if (header == null) return;
        String currency = currency(header);
        statements.add(
                new FoundStatement(
                        header.line(),
                        header.field(1),
                        currency,
                        "",
                        balance(header, OPENING_LEDGER, currency),
                        balance(header, CLOSING_LEDGER, currency),
                        day,
                        lines));
        lines = new ArrayList<>();
    }

    private static @Nullable BigDecimal balance(Bai2Record header, String type, String currency) {
        for (Bai2Record.Summary summary : header.summaries()) {
            BigDecimal minor =
                    summary.type().equals(type) ? Decimals.whole(summary.amount()) : null;
            if (minor != null) return minor.movePointLeft(Decimals.places(currency));
        }
        return null;
    }

    /** By the list of type codes; what several payers paid comes in one sum. */
    private static BankLineKind kind(String type, int sign) {
        if (sign > 0) {
            return switch (type) {
                case "110", "115", "116", "171", "172", "173", "174", "175", "301", "302", "303" ->
                        BankLineKind.DEPOSIT;
                case "142",
                        "164",
                        "165",
                        "166",
                        "169",
                        "191",
                        "194",
                        "195",
                        "196",
                        "206",
                        "208",
                        "275",
                        "277",
                        "399" ->
                        BankLineKind.RECEIPT;
                default -> BankLineKind.OTHER;
            };
        }
        return switch (type) {
            case "552", "554", "555", "556", "557", "558", "559" -> BankLineKind.RETURN;
            case "661", "662", "663", "698" -> BankLineKind.FEE;
            default -> BankLineKind.OTHER;
        };
    }

    private static PaymentMethod method(String type) {
        return switch (type) {
            case "142", "164", "165", "166", "169" -> PaymentMethod.ACH;
            case "110", "115", "116" -> PaymentMethod.LOCKBOX;
            case "171", "172", "173", "174", "175", "301", "302", "303" -> PaymentMethod.CHECK;
            default -> PaymentMethod.WIRE;
        };
    }
}
