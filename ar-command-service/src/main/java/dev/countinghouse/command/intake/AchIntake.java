package dev.countinghouse.command.intake;

import dev.countinghouse.command.bank.BankReason;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Inspection;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes an ACH file in. Each entry that moves money on an account must be of one of ours, and each
 * one that is left to a person waits on an account of somebody.
 */
final class AchIntake {

    private final EventLog log;
    private final KnownBankAccounts known;
    private final Sending sending;

    AchIntake(EventLog log, KnownBankAccounts known, Sending sending) {
        this.log = log;
        this.known = known;
        this.sending = sending;
    }

    FileReport take(FileIn file, Inspection inspection, FileReport.Outcome outcome)
            throws InterruptedException {
        AchItems read = AchItems.read(file.content(), sending.asked().today());
        List<Finding> wrong = new ArrayList<>();
        Findings findings = wrong::add;
        for (AchItem item : read.all()) {
            if (receipts(item, read) == null) {
                findings.error(
                        BankReason.BANK_ACCOUNT_UNKNOWN.code(),
                        "record " + item.entry().at().number(),
                        item.at(),
                        missing(item));
            }
        }
        FileReport refused = Intake.refused(file, inspection, wrong);
        if (refused != null) return refused;
        var tally = new Tally();
        SideBySide.each(
                        read.all(),
                        item ->
                                new AchPosting(
                                                sending,
                                                Objects.requireNonNull(receipts(item, read)),
                                                log)
                                        .post(item))
                .forEach(tally::add);
        return tally.report(file, inspection, inspection.findings(), outcome);
    }

    /** Of the account that an entry is on; what came back is on somebody else's. */
    private @Nullable AccountId receipts(AchItem item, AchItems read) {
        KnownBankAccounts.Found bank =
                isOfOurs(item)
                        ? known.called(item.entry().account(), item.settlesOn())
                        : known.ofReceipts(AchItems.CURRENCY, read.routings(), read.createdOn());
        if (bank == null || isOfOurs(item) && !bank.account().postsOfAchFiles()) return null;
        return bank.account().receipts();
    }

    private static boolean isOfOurs(AchItem item) {
        return switch (item.kind()) {
            case CREDIT, DEBIT, INTERNATIONAL -> true;
            default -> false;
        };
    }

    private static String missing(AchItem item) {
        return isOfOurs(item)
                ? "No bank account of the book posts receipts of ACH files and is called "
                        + item.entry().account()
                : "No bank account of the book in %s says where receipts wait"
                        .formatted(AchItems.CURRENCY);
    }
}
