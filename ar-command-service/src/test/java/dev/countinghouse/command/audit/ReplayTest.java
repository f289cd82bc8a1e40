package dev.countinghouse.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ReplayTest {

    private static final LocalDate ALWAYS = LocalDate.MAX;

    @Property(tries = 60)
    void aBalanceIsTheSumOfItsEntriesAtAnyPositionAndDate(@ForAll @LongRange(min = 0) long seed) {
        var book = new RandomBook(seed, "b", 80);
        List<StoredEvent> log = Chronicle.of(book.events());
        var chance = new Random(seed);
        for (String subject : book.subjects()) {
            int known = chance.nextInt(log.size() + 1);
            LocalDate date = LocalDate.parse("2026-01-01").plusDays(chance.nextInt(62));
            var replay = new Replay(entity(subject), date);
            long sum = 0;
            for (StoredEvent event : log.subList(0, known)) {
                Replay.Entry entry = replay.accept(event);
                if (entry == null) continue;
                assertThat(entry.effectiveOn()).isBeforeOrEqualTo(date);
                sum += entry.amount().minor();
                assertThat(entry.balance().minor().longValueExact()).isEqualTo(sum);
            }
            assertThat(sum)
                    .as("%s by event %d on %s", subject, known, date)
                    .isEqualTo(book.balance(subject, known, date));
            Sum balance = replay.balance();
            if (balance != null) assertThat(balance.minor().longValueExact()).isEqualTo(sum);
        }
    }

    @Property(tries = 40)
    void anAccountOwesWhatItsItemsAddUpTo(@ForAll @LongRange(min = 0) long seed) {
        var book = new RandomBook(seed, "b", 80);
        List<StoredEvent> log = Chronicle.of(book.events());
        long owed = 0;
        long unapplied = 0;
        for (String account : List.of("a0", "a1", "a2")) {
            Replay replay = replayed(new AccountId(account), log);
            owed += minor(replay.open());
            unapplied += minor(replay.unapplied());
            assertThat(minor(replay.balance()))
                    .isEqualTo(minor(replay.open()) - minor(replay.unapplied()));
        }
        long payments = 0;
        for (String subject : book.subjects()) {
            if (subject.startsWith("payment")) {
                payments += minor(replayed(entity(subject), log).balance());
            }
        }
        assertThat(unapplied).isEqualTo(payments);
        assertThat(owed)
                .isEqualTo(
                        book.subjects().stream()
                                        .filter(s -> s.startsWith("account"))
                                        .mapToLong(s -> book.balance(s, log.size(), ALWAYS))
                                        .sum()
                                + payments);
    }

    @Test
    void saysWhichMovementsLeftTheBalanceOfAnAccountAsItWas() {
        List<StoredEvent> log = Chronicle.of(Sample.payment());
        var replay = new Replay(new AccountId("a1"), ALWAYS);
        List<Replay.Entry> entries = new ArrayList<>();
        for (StoredEvent event : log) {
            Replay.Entry entry = replay.accept(event);
            if (entry != null) entries.add(entry);
        }
        assertThat(entries)
                .extracting(e -> e.name() + " " + e.amount())
                .containsExactly(
                        "ar.InvoiceIssued 100.00 USD",
                        "ar.PaymentPosted -70.00 USD",
                        "ar.PaymentAllocated -2.00 USD");
        assertThat(entries.getLast().movements())
                .extracting(m -> m.kind() + " " + m.item() + " " + m.amount())
                .containsExactly(
                        "ALLOCATED p1 40.00 USD",
                        "ALLOCATED i1 -40.00 USD",
                        "DISCOUNTED i1 -2.00 USD");
        assertThat(replay.open()).isEqualTo(Sum.of(Money.ofMinor(58_00, "USD")));
        assertThat(replay.unapplied()).isEqualTo(Sum.of(Money.ofMinor(30_00, "USD")));
        assertThat(replay.balance()).isEqualTo(Sum.of(Money.ofMinor(28_00, "USD")));
    }

    @Test
    void anAccountWithoutMovementsOwesNothing() {
        Replay replay = replayed(new AccountId("a1"), Chronicle.of(Sample.payment()).subList(0, 1));
        assertThat(replay.balance()).isEqualTo(Sum.of(Money.ofMinor(0, "USD")));
        assertThat(replayed(new AccountId("a1"), List.of()).balance()).isNull();
    }

    @Test
    void onlyAccountsInvoicesAndPaymentsHaveBalances() {
        assertThatThrownBy(() -> new Replay(new AdjustmentId("d"), ALWAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Replay replayed(EntityId subject, List<StoredEvent> log) {
        var replay = new Replay(subject, ALWAYS);
        log.forEach(replay::accept);
        return replay;
    }

    private static long minor(@Nullable Sum sum) {
        return sum == null ? 0 : sum.minor().longValueExact();
    }

    private static EntityId entity(String subject) {
        String value = subject.substring(subject.indexOf('=') + 1);
        return switch (subject.substring(0, subject.indexOf('='))) {
            case "account" -> new AccountId(value);
            case "invoice" -> new InvoiceId(value);
            case "payment" -> new PaymentId(value);
            default -> throw new IllegalArgumentException(subject);
        };
    }
}
