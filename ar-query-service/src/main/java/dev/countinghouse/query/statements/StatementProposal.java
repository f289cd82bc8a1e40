package dev.countinghouse.query.statements;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Whether a run would tell an account something.
 *
 * @param gets whether it gets a statement
 * @param why not, if it does not
 * @param channel how it would go
 */
record StatementProposal(
        String account,
        String accountName,
        boolean gets,
        @Nullable Why why,
        AccountContact.@Nullable Channel channel,
        Sum balance) {

    /** Why an account that has something to be told gets no statement. */
    enum Why {
        /** It is owed something, and owes nothing: a refund, not a statement. */
        ONLY_CREDIT,
        /** It wants no documents. */
        WANTS_NONE,
        /** Neither an e-mail nor a postal address is known. */
        NO_ADDRESS,
        /** Dunning is held for a reason that nobody may pass over. */
        ON_HOLD
    }

    static final Csv<StatementProposal> CSV =
            Csv.<StatementProposal>of()
                    .column("account", StatementProposal::account)
                    .column("accountName", StatementProposal::accountName)
                    .column("gets", StatementProposal::gets)
                    .column("why", StatementProposal::why)
                    .column("channel", StatementProposal::channel)
                    .column("balance", StatementProposal::balance)
                    .column("currency", one -> one.balance.currency());

    List<String> keys() {
        return List.of(account);
    }
}
