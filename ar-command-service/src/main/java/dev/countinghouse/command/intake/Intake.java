package dev.countinghouse.command.intake;

import dev.countinghouse.command.bank.BankReason;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Formats;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.Severity;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes a file in: recognises, reads and plans it, and posts it if all of it is whole. */
final class Intake {

    private static final String LOCKBOX = "lockbox";
    private static final String ACH = "nacha";

    private final EventLog log;

    Intake(EventLog log) {
        this.log = log;
    }

    FileReport take(FileIn file, Sending sending, FileReport.Outcome outcome)
            throws InterruptedException {
        Inspection inspection = inspected(file);
        if (!inspection.whole()) {
            return FileReport.refused(
                    file,
                    inspection,
                    inspection.findings(),
                    "file-not-whole",
                    "its own totals or form are wrong");
        }
        if (inspection.format().equals(LOCKBOX)) return checks(file, inspection, sending, outcome);
        if (inspection.format().equals(ACH)) {
            return new AchIntake(log, known(sending), sending).take(file, inspection, outcome);
        }
        StatementReader reader = StatementReader.of(inspection.format());
        if (reader == null) {
            return FileReport.refused(
                    file,
                    inspection,
                    inspection.findings(),
                    "nothing-to-post",
                    "nothing is posted of this format");
        }
        return statements(file, inspection, reader, sending, outcome);
    }

    private static Inspection inspected(FileIn file) {
        try {
            return Formats.inspect(new ByteArrayInputStream(file.content()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private FileReport statements(
            FileIn file,
            Inspection inspection,
            StatementReader reader,
            Sending sending,
            FileReport.Outcome outcome)
            throws InterruptedException {
        List<Finding> wrong = new ArrayList<>();
        List<FoundStatement> found = reader.read(file.content(), errors(wrong));
        List<PlannedStatement> plan =
                new Plan(
                                sending.asked().book(),
                                sending.asked().today(),
                                known(sending),
                                wrong::add)
                        .of(found, file, inspection.format());
        FileReport refused = refused(file, inspection, wrong);
        if (refused != null) return refused;
        var tally = new Tally();
        var posting = new StatementPosting(sending);
        for (PlannedStatement planned : plan) {
            tally.reached(posting.received(planned.statement(), planned.at()));
            SideBySide.each(planned.lines(), line -> posting.line(line, planned.statement()))
                    .forEach(tally::add);
        }
        return tally.report(file, inspection, inspection.findings(), outcome);
    }

    private KnownBankAccounts known(Sending sending) {
        return KnownBankAccounts.of(sending.asked().book(), log);
    }

    /** All checks of a file must be of lockboxes whose receipts are posted. */
    private FileReport checks(
            FileIn file, Inspection inspection, Sending sending, FileReport.Outcome outcome)
            throws InterruptedException {
        List<Finding> wrong = new ArrayList<>();
        List<FoundCheck> found = LockboxChecks.read(file.content(), errors(wrong));
        KnownBankAccounts known = known(sending);
        Findings findings = wrong::add;
        var tally = new Tally();
        for (FoundCheck check : found) {
            if (posting(check, known, sending) == null) {
                findings.error(
                        BankReason.BANK_ACCOUNT_UNKNOWN.code(),
                        "type 5",
                        check.at(),
                        "No bank account of the book posts receipts of lockbox " + check.lockbox());
            }
        }
        FileReport refused = refused(file, inspection, wrong);
        if (refused != null) return refused;
        SideBySide.each(
                        found,
                        check -> Objects.requireNonNull(posting(check, known, sending)).post(check))
                .forEach(tally::add);
        return tally.report(file, inspection, inspection.findings(), outcome);
    }

    private static @Nullable LockboxPosting posting(
            FoundCheck check, KnownBankAccounts known, Sending sending) {
        var bank = known.ofLockbox(check.lockbox(), check.depositedOn());
        AccountId receipts = bank == null ? null : bank.account().receipts();
        return bank == null || receipts == null
                ? null
                : new LockboxPosting(
                        sending, receipts, bank.account().currency().getCurrencyCode());
    }

    /** What it warns of was told by the inspection. */
    private static Findings errors(List<Finding> told) {
        return finding -> {
            if (finding.severity() == Severity.ERROR) told.add(finding);
        };
    }

    static @Nullable FileReport refused(FileIn file, Inspection inspection, List<Finding> wrong) {
        if (wrong.isEmpty()) return null;
        Finding first = wrong.getFirst();
        boolean unknown = first.code().equals(BankReason.BANK_ACCOUNT_UNKNOWN.code());
        List<Finding> all = new ArrayList<>(inspection.findings());
        all.addAll(wrong);
        return FileReport.refused(
                file, inspection, all, unknown ? first.code() : "file-not-whole", first.text());
    }
}
