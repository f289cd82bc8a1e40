package dev.countinghouse.query.printing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.documents.StatementDocument;
import dev.countinghouse.documents.StatementDocument.Entry;
import dev.countinghouse.documents.StatementDocument.Kind;
import dev.countinghouse.documents.StatementDocument.Section;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.accounts.Payers;
import dev.countinghouse.query.activity.StatementLine;
import dev.countinghouse.query.activity.StatementLines;
import dev.countinghouse.query.openitems.OpenItems;
import dev.countinghouse.query.openitems.OpenPart;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Statements: what an account owes, and those that it pays for. */
final class StatementPrint {

    private StatementPrint() {}

    /**
     * What is to be told.
     *
     * @param from the first day; null where the form has none
     * @param family whether the accounts that it pays for are on it as well
     */
    record Wanted(AccountId account, StatementForm form, @Nullable LocalDate from, boolean family) {

        StatementLines.Period period() {
            return new StatementLines.Period(from, null);
        }
    }

    /** One that was issued: as it was known then. */
    static Print of(State state, AsOf asOf, StatementId statement) {
        Recorded<StatementIssued> recorded =
                Recorded.of(state, asOf, statement, StatementIssued.class);
        StatementIssued issued = recorded.event();
        var wanted = new Wanted(issued.account(), issued.form(), issued.from(), issued.family());
        return of(state, recorded.then(), asOf, wanted, recorded.at());
    }

    /** One that nobody gets, in the truth asked for. */
    static Print preview(State state, AsOf asOf, Wanted wanted) {
        AsOf then = asOf.knownAt(state.known(asOf));
        return of(state, then, then, wanted, null);
    }

    private static Print of(
            State state, AsOf then, AsOf asOf, Wanted wanted, @Nullable Instant at) {
        Account account = Accounts.one(state, then, wanted.account);
        Currency currency = account.currency();
        StatementAging aging = new StatementAging(currency);
        List<Section> sections = new ArrayList<>();
        sections.add(section(state, then, account, wanted, aging));
        Money balance = sections.getFirst().closing();
        if (wanted.family) {
            for (String child : Payers.of(state, then, wanted.account).paysFor()) {
                Account one = Accounts.one(state, then, new AccountId(child));
                if (!one.currency().equals(currency)) continue;
                Section section = section(state, then, one, wanted, aging);
                balance = balance.plus(section.closing());
                sections.add(section);
            }
        }
        Print.Draft draft = Print.Draft.of(state, then, asOf, wanted.account);
        return draft.print(
                new StatementDocument(
                        draft.heading(
                                wanted.account + "-" + then.effectiveOn(),
                                then.effectiveOn(),
                                currency),
                        StatementDocument.Form.valueOf(wanted.form.name()),
                        wanted.form.hasPeriod() ? wanted.period().first(then) : null,
                        then.effectiveOn(),
                        at,
                        sections,
                        aging.buckets(),
                        balance,
                        draft.stationery().bank(currency)));
    }

    private static Section section(
            State state, AsOf then, Account account, Wanted wanted, StatementAging aging) {
        var id = new AccountId(account.account());
        List<Entry> open = new ArrayList<>();
        OpenItems.all(
                state,
                then,
                id,
                OpenPart.SORTS.own(),
                After.START,
                part -> {
                    aging.add(part);
                    open.add(entry(part));
                });
        Money closing = money(account.balance());
        if (!wanted.form.hasPeriod()) {
            return new Section(account.account(), account.name(), null, open, closing);
        }
        LocalDate from = wanted.period().first(then);
        Sum opening = StatementLines.balance(state, then.effectiveOn(from.minusDays(1)), account);
        List<Entry> changes = new ArrayList<>();
        StatementLines.each(
                state, then, id, wanted.period(), After.START, line -> changes.add(entry(line)));
        return new Section(account.account(), account.name(), money(opening), changes, closing);
    }

    private static Entry entry(OpenPart part) {
        Kind kind =
                switch (part.kind()) {
                    case INVOICE, PART -> Kind.INVOICE;
                    case PAYMENT -> Kind.PAYMENT;
                    case ADJUSTMENT ->
                            part.amount().isNegative() ? Kind.CREDIT_MEMO : Kind.DEBIT_MEMO;
                };
        return new Entry(
                part.datedOn(),
                kind,
                part.number() == null ? part.item() : part.number(),
                part.dueOn(),
                part.amount(),
                part.open());
    }

    private static Entry entry(StatementLine line) {
        String number = line.number() == null ? line.reference() : line.number();
        return new Entry(
                line.effectiveOn(),
                kind(line),
                number == null ? line.document() : number,
                null,
                line.amount(),
                money(line.balance()));
    }

    private static Kind kind(StatementLine line) {
        return switch (line.kind()) {
            case INVOICE -> Kind.INVOICE;
            case PAYMENT -> Kind.PAYMENT;
            case DISCOUNT -> Kind.DISCOUNT;
            case REFUND -> Kind.REFUND;
            case ADJUSTMENT -> adjustment(line.documentKind());
            case OPENING, CLOSING -> throw new IllegalArgumentException("is no change");
        };
    }

    private static Kind adjustment(@Nullable String kind) {
        if (kind == null) return Kind.ADJUSTMENT;
        return switch (AdjustmentKind.valueOf(kind)) {
            case CREDIT_MEMO -> Kind.CREDIT_MEMO;
            case DEBIT_MEMO -> Kind.DEBIT_MEMO;
            case FEE -> Kind.FEE;
            case INTEREST -> Kind.INTEREST;
            case WRITE_OFF, SMALL_BALANCE, CONTRACTUAL, RECOVERY -> Kind.ADJUSTMENT;
        };
    }

    /** A book's totals are bounded where they come to be, so that an account's fit an amount. */
    private static Money money(Sum sum) {
        return new Money(sum.minor().longValueExact(), sum.currency());
    }
}
