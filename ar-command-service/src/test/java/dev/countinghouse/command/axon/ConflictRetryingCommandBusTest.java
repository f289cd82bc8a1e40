package dev.countinghouse.command.axon;

import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.Contention;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;

import org.junit.jupiter.api.Test;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class ConflictRetryingCommandBusTest {

    private static OpenAccount open(String account) {
        return new OpenAccount(
                BOOK,
                new AccountId(account),
                "Acme Ltd",
                AccountKind.CUSTOMER,
                USD,
                CreditTerms.net(30),
                march(1));
    }

    /** Conflicts a number of times, then appends. */
    private static final class Contended extends InterceptedEngine {
        private final AtomicInteger appends = new AtomicInteger();
        private final int conflicts;

        private boolean contended;

        Contended(int conflicts) {
            this.conflicts = conflicts;
        }

        @Override
        void beforeAppend() {
            if (contended && appends.incrementAndGet() <= conflicts) throw conflict();
        }
    }

    @Test
    void decidesAgainUntilTheFactsStandStill() {
        var engine = new Contended(7);
        try (var book = new Book(engine)) {
            engine.contended = true;
            assertThat(book.accept(open("acme"))).isEqualTo(new Receipt("acme", 2, null, false));
            assertThat(engine.appends).hasValue(8);
            assertThat(book.conflicts()).isEqualTo(7);
        }
    }

    @Test
    void givesUpAfterEightAttempts() {
        var engine = new Contended(Integer.MAX_VALUE);
        try (var book = new Book(engine)) {
            engine.contended = true;
            assertThatThrownBy(() -> book.accept(open("acme")))
                    .hasCauseInstanceOf(Contention.class);
            assertThat(engine.appends).hasValue(8);
            assertThat(book.events()).isEmpty();
        }
    }

    @Test
    void doesNotRepeatWhatFailedForAnotherReason() {
        var appends = new AtomicInteger(-1);
        var engine =
                new InterceptedEngine() {
                    @Override
                    void beforeAppend() {
                        boolean opensTheBook = appends.incrementAndGet() == 0;
                        if (!opensTheBook) throw new IllegalStateException("disk full");
                    }
                };
        try (var book = new Book(engine)) {
            assertThatThrownBy(() -> book.accept(open("acme")))
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(appends).hasValue(1);
        }
    }

    @Test
    void whatACallerChainsNeverRunsOnTheThreadThatAppends() {
        try (var appender =
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().name("appender").factory());
                var book = new Book(InterceptedEngine.appendingOn(appender))) {
            String thread =
                    book.send(open("acme")).thenApply(r -> Thread.currentThread().getName()).join();
            assertThat(thread).doesNotContain("appender");
        }
    }
}
