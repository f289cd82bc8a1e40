package dev.countinghouse.command.intake;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.lockbox.LockboxLayout;
import dev.countinghouse.formats.lockbox.LockboxReader;
import dev.countinghouse.formats.lockbox.LockboxRecord;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The checks of a lockbox file. */
final class LockboxChecks {

    private final Findings findings;
    private final List<FoundCheck> checks = new ArrayList<>();
    private String lockbox = "";
    private @Nullable LocalDate day;
    private LockboxRecord.@Nullable Remittance check;
    private List<FoundCheck.Pays> pays = new ArrayList<>();

    private LockboxChecks(Findings findings) {
        this.findings = findings;
    }

    static List<FoundCheck> read(byte[] file, Findings findings) {
        var read = new LockboxChecks(findings);
        var head = new Head(Arrays.copyOf(file, Math.min(file.length, Head.MOST_BYTES)));
        try {
            var reader =
                    new LockboxReader(new ByteArrayInputStream(file), head, LockboxLayout.USUAL);
            for (LockboxRecord next = reader.next(); next != null; next = reader.next()) {
                read.take(next);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        read.end();
        return read.checks;
    }

    private void take(LockboxRecord record) {
        if (!(record instanceof LockboxRecord.Overflow)) end();
        switch (record) {
            case LockboxRecord.Header header -> day = Days.sixDigits(header.processedOn());
            case LockboxRecord.Lockbox begun -> {
                lockbox = begun.lockbox();
                LocalDate own = Days.sixDigits(begun.depositedOn());
                if (own != null) day = own;
            }
            case LockboxRecord.Remittance begun -> check = begun;
            case LockboxRecord.Overflow overflow -> {
                BigDecimal amount = overflow.amount();
                if (amount != null && !overflow.invoice().isEmpty()) {
                    pays.add(new FoundCheck.Pays(overflow.invoice(), amount));
                }
            }
            default -> {}
        }
    }

    private void end() {
        LockboxRecord.Remittance ended = check;
        check = null;
        if (ended == null) return;
        BigDecimal amount = ended.amount();
        LocalDate on = day;
        if (amount == null || on == null) {
            findings.error("date", "type 5", ended.at().line(), "It says no day of the deposit");
        } else {
            checks.add(
                    new FoundCheck(
                            ended.at().line(),
                            lockbox,
                            ended.batch(),
                            ended.item(),
                            on,
                            amount,
                            ended.checkNumber(),
                            ended.routing(),
                            ended.account(),
                            ended.payer(),
                            pays));
        }
        pays = new ArrayList<>();
    }
}
