package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.refusal.RecordRefusal;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.refusal.RefusalId;

/** Leaves to a person what could not be posted: nothing that a bank says is lost. */
record Left(Sending sending, AccountId account) {

    private static final String POLICY = "intake";

    /**
     * @param key of the record: the same again is not left twice
     * @param line of the file
     */
    void leave(EntityId about, String key, Money amount, Rejection no, String place, long line) {
        leave(
                about,
                key,
                amount,
                no.reason().code(),
                no.reason().words() + ": " + no.subject() + ", " + place,
                line);
    }

    /**
     * @param problem what the matter is, as a problem's type has it
     * @return the position of what says so
     */
    long leave(EntityId about, String key, Money amount, String problem, String detail, long line) {
        var refusal =
                new RefusalId("intake-" + LineKeys.digest(key + "\n" + problem + "\n" + amount));
        return sending.send(
                        new RecordRefusal(
                                sending.asked().book(),
                                refusal,
                                POLICY,
                                account,
                                about,
                                amount,
                                problem,
                                detail,
                                sending.asked().today()),
                        refusal,
                        line)
                .position();
    }
}
