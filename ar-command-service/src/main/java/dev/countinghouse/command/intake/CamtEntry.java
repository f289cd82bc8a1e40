package dev.countinghouse.command.intake;

import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.camt.CamtRecord;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry and its details: a line for each detail that says its amount, and one for the charges
 * that make up what is missing. What the bank moved is what the lines come to.
 */
final class CamtEntry {

    private static final Set<String> CHARGES = Set.of("CHRG", "COMM", "FEES");

    private final CamtRecord.Entry entry;
    private final List<CamtRecord.Transaction> details = new ArrayList<>();

    CamtEntry(CamtRecord.Entry entry) {
        this.entry = entry;
    }

    void add(CamtRecord.Transaction transaction) {
        details.add(transaction);
    }

    boolean isBooked() {
        return entry.isBooked();
    }

    List<FoundLine> lines(Findings findings) {
        BigDecimal amount = entry.amount();
        LocalDate bookedOn = Days.iso(entry.bookedOn());
        LocalDate valuedOn = Days.iso(entry.valuedOn());
        LocalDate day = bookedOn == null ? valuedOn : bookedOn;
        if (amount == null || day == null) {
            findings.error("date", place(), at(), "It says no day on which it was booked");
            return List.of();
        }
        LocalDate from = valuedOn == null ? day : valuedOn;
        if (!haveAmounts()) return List.of(whole(amount, day, from));
        List<FoundLine> lines = new ArrayList<>();
        BigDecimal missing = amount;
        for (CamtRecord.Transaction detail : details) {
            BigDecimal part = Objects.requireNonNull(detail.amount());
            missing = missing.subtract(part);
            lines.add(line(kind(part, detail), part, day, from, reference(detail), text(detail)));
        }
        if (missing.signum() != 0) {
            String own = entry.reference();
            lines.add(
                    line(
                            missing.signum() < 0 ? BankLineKind.FEE : BankLineKind.OTHER,
                            missing,
                            day,
                            from,
                            own.isEmpty() ? "" : own + "/charges",
                            "charges of " + entry.reference()));
        }
        return lines;
    }

    /** In the entry's own currency, each. */
    private boolean haveAmounts() {
        return !details.isEmpty()
                && details.stream()
                        .allMatch(
                                detail ->
                                        detail.amount() != null
                                                && detail.currency().equals(entry.currency()));
    }

    private FoundLine whole(BigDecimal amount, LocalDate day, LocalDate valuedOn) {
        boolean single = details.size() == 1 || !isBatch() && details.isEmpty();
        String text =
                String.join(
                        "\n",
                        Stream.concat(
                                        Stream.of(entry.parts().text("AddtlNtryInf")),
                                        details.stream().map(CamtEntry::text))
                                .filter(part -> !part.isEmpty())
                                .toList());
        BankLineKind kind = kind(amount, details.isEmpty() ? null : details.getFirst());
        return line(
                kind == BankLineKind.RECEIPT && !single ? BankLineKind.DEPOSIT : kind,
                amount,
                day,
                valuedOn,
                entry.reference(),
                text);
    }

    private boolean isBatch() {
        String number = entry.parts().text("NtryDtls", "Btch", "NbOfTxs");
        return !number.isEmpty() && !number.equals("1");
    }

    private FoundLine line(
            BankLineKind kind,
            BigDecimal amount,
            LocalDate day,
            LocalDate valuedOn,
            String reference,
            String text) {
        return new FoundLine(
                at(),
                place(),
                kind,
                amount,
                entry.currency(),
                day,
                valuedOn,
                PaymentMethod.WIRE,
                reference,
                text);
    }

    private BankLineKind kind(BigDecimal amount, CamtRecord.@Nullable Transaction detail) {
        if (amount.signum() >= 0) {
            return entry.isReversal() ? BankLineKind.OTHER : BankLineKind.RECEIPT;
        }
        boolean cameBack = detail != null && !detail.returnReason().isEmpty();
        if (entry.isReversal() || cameBack) return BankLineKind.RETURN;
        String code = entry.parts().text("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
        return CHARGES.contains(code) ? BankLineKind.FEE : BankLineKind.OTHER;
    }

    /** The bank's own of the transaction, or of the entry, which its other details have too. */
    private String reference(CamtRecord.Transaction detail) {
        String own = detail.parts().text("Refs", "AcctSvcrRef");
        if (!own.isEmpty()) return own;
        String ofEntry = entry.reference();
        if (ofEntry.isEmpty() || details.size() == 1) return ofEntry;
        return ofEntry + "/" + (details.indexOf(detail) + 1);
    }

    /** Who paid, what for, and how they call it. */
    private static String text(CamtRecord.Transaction detail) {
        String name = detail.parts().text("RltdPties", "Dbtr", "Nm");
        String party = detail.parts().text("RltdPties", "Dbtr", "Pty", "Nm");
        String named = detail.endToEndId();
        return String.join(
                "\n",
                Stream.concat(
                                Stream.of(
                                        name.isEmpty() ? party : name,
                                        named.equals("NOTPROVIDED") ? "" : named),
                                detail.remittance().stream())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private long at() {
        return entry.parts().line();
    }

    private String place() {
        return "Ntry " + entry.reference();
    }
}
