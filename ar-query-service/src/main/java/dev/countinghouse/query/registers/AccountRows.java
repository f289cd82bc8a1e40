package dev.countinghouse.query.registers;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountAddressChanged;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountContactChanged;
import dev.countinghouse.contract.account.AccountCreditLimitSet;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.account.AccountHeld;
import dev.countinghouse.contract.account.AccountMethodBlocked;
import dev.countinghouse.contract.account.AccountMethodUnblocked;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountPayerRemoved;
import dev.countinghouse.contract.account.AccountReleased;
import dev.countinghouse.contract.account.AccountRenamed;
import dev.countinghouse.contract.account.AccountReopened;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Accounts as they were opened, and every change of each. */
final class AccountRows implements TableFold {

    private static final NewRows.Table ACCOUNTS =
            NewRows.table(
                    "account",
                    "book text",
                    "account text",
                    "name text",
                    "kind text",
                    "currency text",
                    "terms text",
                    "opened_on date",
                    "position int8");

    private static final NewRows.Table CHANGES =
            NewRows.table(
                    "account_change",
                    "book text",
                    "account text",
                    "position int8",
                    "aspect text",
                    "effective_on date",
                    "value text",
                    "reason text");

    private static final NewRows.Table PAYERS =
            NewRows.table(
                    "account_payer",
                    "book text",
                    "account text",
                    "payer text",
                    "position int8",
                    "effective_on date",
                    "pays bool");

    private static final NewRows.Table METHODS =
            NewRows.table(
                    "account_method",
                    "book text",
                    "account text",
                    "method text",
                    "position int8",
                    "effective_on date",
                    "blocked bool",
                    "reason text");

    /** What of an account may change. */
    private enum Aspect {
        NAME,
        TERMS,
        ADDRESS,
        TAX_ID,
        CONTACT,
        CREDIT_LIMIT,
        CLOSED,
        HELD
    }

    private static final String SO = "true";

    private final NewRows accounts = new NewRows(ACCOUNTS);
    private final NewRows changes = new NewRows(CHANGES);
    private final NewRows payers = new NewRows(PAYERS);
    private final NewRows methods = new NewRows(METHODS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof AccountEvent event)) return;
        switch (event) {
            case AccountOpened e ->
                    accounts.add(
                            e.book(),
                            e.account(),
                            e.name(),
                            e.kind(),
                            e.currency(),
                            json(e.terms()),
                            e.openedOn(),
                            envelope.position());
            case AccountRenamed e -> changed(envelope, e, Aspect.NAME, e.name(), null);
            case AccountTermsChanged e -> changed(envelope, e, Aspect.TERMS, json(e.terms()), null);
            case AccountAddressChanged e ->
                    changed(envelope, e, Aspect.ADDRESS, json(e.address()), null);
            case AccountTaxIdChanged e -> changed(envelope, e, Aspect.TAX_ID, e.taxId(), null);
            case AccountContactChanged e ->
                    changed(envelope, e, Aspect.CONTACT, json(e.contact()), null);
            case AccountCreditLimitSet e ->
                    changed(
                            envelope,
                            e,
                            Aspect.CREDIT_LIMIT,
                            e.limit() == null ? null : json(e.limit()),
                            e.reason());
            case AccountClosed e -> changed(envelope, e, Aspect.CLOSED, SO, e.reason());
            case AccountReopened e -> changed(envelope, e, Aspect.CLOSED, null, e.reason());
            case AccountHeld e -> changed(envelope, e, Aspect.HELD, SO, e.reason());
            case AccountReleased e -> changed(envelope, e, Aspect.HELD, null, e.reason());
            case AccountPayerAdded e -> payer(envelope, e, e.payer(), true);
            case AccountPayerRemoved e -> payer(envelope, e, e.payer(), false);
            case AccountMethodBlocked e -> method(envelope, e, e.method(), true, e.reason());
            case AccountMethodUnblocked e -> method(envelope, e, e.method(), false, e.reason());
        }
    }

    private void changed(
            EventEnvelope envelope,
            AccountEvent event,
            Aspect aspect,
            @Nullable String value,
            @Nullable String reason) {
        changes.add(
                event.book(),
                event.account(),
                envelope.position(),
                aspect,
                event.effectiveOn(),
                value,
                reason);
    }

    private void payer(EventEnvelope envelope, AccountEvent event, AccountId payer, boolean pays) {
        payers.add(
                event.book(),
                event.account(),
                payer,
                envelope.position(),
                event.effectiveOn(),
                pays);
    }

    private void method(
            EventEnvelope envelope,
            AccountEvent event,
            PaymentMethod method,
            boolean blocked,
            String reason) {
        methods.add(
                event.book(),
                event.account(),
                method,
                envelope.position(),
                event.effectiveOn(),
                blocked,
                reason);
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(accounts);
        pipeline.insert(changes);
        pipeline.insert(payers);
        pipeline.insert(methods);
    }
}
