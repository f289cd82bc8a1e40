package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.dunning.InterestRule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the query service answers about dunning. */
public interface Dunning {

    /** How dunning works in a book on a date. */
    record DunningSettings(
            LocalDate asOf, List<DunningLadder> ladders, @Nullable InterestRule interest) {

        public @Nullable DunningLadder usual() {
            return ladders.stream()
                    .filter(ladder -> ladder.name().equals(DunningLadder.USUAL))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param why why a run does not ask for it, if it does not
     */
    record Proposal(
            String account,
            String accountName,
            boolean asks,
            @Nullable String why,
            @Nullable String ladder,
            int level,
            @Nullable String levelName,
            Money amount,
            Money credits,
            Money owed,
            List<ProposedItem> items,
            List<LeftOut> left) {}

    record ProposedItem(
            String invoice,
            @Nullable String number,
            LocalDate dueOn,
            int daysLate,
            Money amount,
            Money disputed,
            int level,
            Money fee) {}

    record LeftOut(String invoice, @Nullable String number, Money amount, String why) {}

    record Proposals(List<Proposal> items, @Nullable String next) {}

    /**
     * @param complete whether all accounts were looked at
     */
    record Run(
            String run,
            LocalDate on,
            String startedBy,
            boolean complete,
            long found,
            long notices,
            List<Money> amounts) {}

    record Runs(List<Run> items, @Nullable String next) {}

    /** A notice; what it asks for is told of one, not of a list. */
    record Notice(
            String notice,
            String account,
            @Nullable String run,
            LocalDate issuedOn,
            String ladder,
            int level,
            String levelName,
            DunningChannel channel,
            Money amount,
            Money credits,
            Money charged,
            String issuedBy,
            @Nullable List<NoticeItem> items) {}

    record NoticeItem(
            String invoice,
            @Nullable String number,
            LocalDate dueOn,
            Money amount,
            int level,
            @Nullable String fee,
            @Nullable Money feeAmount,
            @Nullable String interest,
            @Nullable Money interestAmount,
            @Nullable Money fixedSum) {}

    record Notices(List<Notice> items, @Nullable String next) {}

    /** How an account is asked to pay. */
    record AccountDunning(String ladder, List<Hold> holds, @Nullable LocalDate lastNoticeOn) {}

    record Hold(
            @Nullable String invoice,
            HoldKind kind,
            String reason,
            LocalDate heldOn,
            @Nullable LocalDate until) {}
}
