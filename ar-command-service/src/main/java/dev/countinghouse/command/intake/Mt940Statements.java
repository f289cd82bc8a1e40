package dev.countinghouse.command.intake;

import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.mt940.Balance;
import dev.countinghouse.formats.mt940.Details;
import dev.countinghouse.formats.mt940.Mt940Reader;
import dev.countinghouse.formats.mt940.Mt940Record;
import dev.countinghouse.formats.mt940.StatementLine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements of MT940 and MT942. */
final class Mt940Statements {

    private static final int CURRENCY_LETTERS = 3;
    private static final Set<String> NO_REFERENCE = Set.of("", "NONREF", "NOREF");

    private final Findings findings;
    private final List<FoundStatement> statements = new ArrayList<>();
    private boolean open;
    private long at;
    private String account = "";
    private String number = "";
    private String currency = "";
    private @Nullable Balance opening;
    private @Nullable Balance closing;
    private List<FoundLine> lines = new ArrayList<>();
    private Mt940Record.@Nullable Field entry;
    private final List<String> details = new ArrayList<>();

    private Mt940Statements(Findings findings) {
        this.findings = findings;
    }

    static List<FoundStatement> read(InputStream in, Head head, Findings findings)
            throws IOException {
        var read = new Mt940Statements(findings);
        var reader = new Mt940Reader(in, head, findings);
        for (Mt940Record next = reader.next(); next != null; next = reader.next()) {
            switch (next) {
                case Mt940Record.Field field -> read.field(field);
                case Mt940Record.Envelope envelope -> {
                    if (envelope.isEnd()) read.end();
                }
            }
        }
        read.end();
        return read.statements;
    }

    private void field(Mt940Record.Field field) {
        if (field.tag().equals("20")) end();
        if (!open) begin(field);
        if (!field.tag().equals("86")) endEntry();
        switch (field.tag()) {
            case "25", "25P" -> account = field.text().strip();
            case "28", "28C" -> number = field.text().strip();
            case "34F" ->
                    currency =
                            field.text()
                                    .substring(
                                            0, Math.min(CURRENCY_LETTERS, field.text().length()));
            case "60F", "60M" -> {
                opening = Balance.of(field);
                if (opening != null) currency = opening.currency();
            }
            case "62F", "62M" -> closing = Balance.of(field);
            case "61" -> entry = field;
            case "86" -> {
                if (entry != null) details.add(text(field));
            }
            default -> {}
        }
    }

    private void begin(Mt940Record.Field field) {
        open = true;
        at = field.line();
        account = "";
        number = "";
        currency = "";
        opening = null;
        closing = null;
        lines = new ArrayList<>();
    }

    private void end() {
        endEntry();
        if (!open) return;
        open = false;
        Balance last = closing;
        statements.add(
                new FoundStatement(
                        at,
                        account,
                        currency,
                        number,
                        opening == null ? null : opening.amount(),
                        last == null ? null : last.amount(),
                        last == null ? null : Days.sixDigits(last.date()),
                        lines));
    }

    private void endEntry() {
        Mt940Record.Field field = entry;
        StatementLine line = field == null ? null : StatementLine.of(field);
        if (field != null && line != null) {
            LocalDate valuedOn = Days.sixDigits(line.valuedOn());
            LocalDate own = valuedOn == null ? null : Days.fourDigits(line.bookedOn(), valuedOn);
            if (valuedOn == null) {
                findings.error("date", ":61:", field.line(), "It begins with no day");
            } else {
                lines.add(found(field.line(), line, own == null ? valuedOn : own, valuedOn));
            }
        }
        entry = null;
        details.clear();
    }

    private FoundLine found(long line, StatementLine entry, LocalDate day, LocalDate valuedOn) {
        String bank = entry.bankReference();
        List<String> text = new ArrayList<>(details);
        if (!NO_REFERENCE.contains(entry.reference())) text.add(entry.reference());
        if (text.isEmpty()) text.add(entry.supplement());
        return new FoundLine(
                line,
                ":61:",
                kind(entry),
                entry.amount(),
                currency,
                day,
                valuedOn,
                method(entry.type()),
                NO_REFERENCE.contains(bank) ? "" : bank,
                String.join("\n", text).strip());
    }

    private static BankLineKind kind(StatementLine entry) {
        boolean in = entry.amount().signum() > 0;
        if (entry.mark().startsWith("R")) return in ? BankLineKind.OTHER : BankLineKind.RETURN;
        if (in) return BankLineKind.RECEIPT;
        return switch (entry.type()) {
            case "NRTI", "FRTI", "SRTI" -> BankLineKind.RETURN;
            case "NCHG", "FCHG", "SCHG", "NCOM", "FCOM" -> BankLineKind.FEE;
            default -> BankLineKind.OTHER;
        };
    }

    private static PaymentMethod method(String type) {
        return switch (type) {
            case "NCHK", "FCHK", "NCLR", "FCLR" -> PaymentMethod.CHECK;
            case "NDDT", "FDDT" -> PaymentMethod.DIRECT_DEBIT;
            default -> PaymentMethod.WIRE;
        };
    }

    /** What was written for the reader: the codes of the structured form say nothing to a payer. */
    private static String text(Mt940Record.Field field) {
        Details structured = Details.of(field);
        if (structured.parts().isEmpty()) return field.text().strip();
        return String.join("\n", structured.parts().values()).strip();
    }
}
