package dev.countinghouse.command.decision;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.MARCH;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void ofWhatTheScopeLeftOutAreRefusedAndNotTakenForNothing() {
        var facts = new Facts(Scope.in(BOOK, PeriodFacts.about(MARCH)));
        assertThatThrownBy(() -> facts.of(AccountFacts.about(ACME)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("account=acme");
    }

    @Test
    void ofOneKindAreNotFactsOfAnotherAboutTheSameThing() {
        var facts = new Facts(Scope.in(BOOK, Recorded.about(FIRST, InvoiceIssued.class)));
        facts.on(issued(FIRST, "100"));
        assertThat(facts.of(Recorded.about(FIRST, InvoiceIssued.class)).first()).isNotNull();
        assertThatThrownBy(() -> facts.of(InvoiceFacts.about(FIRST)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofSomethingThatIsToBeNewAreAskedForLikeAnyOther() {
        var scope = Scope.in(BOOK, PaymentFacts.about(PAYMENT).toBeNew(), PeriodFacts.about(MARCH));
        assertThat(scope.presumedNew()).hasSize(1);
        assertThat(new Facts(scope).of(PaymentFacts.about(PAYMENT)).posted()).isNull();
    }

    @Test
    void takeFromAnEventOnlyWhatItSaysOfTheirSubjects() {
        var facts = new Facts(Scope.in(BOOK, InvoiceFacts.about(FIRST)));
        facts.on(issued(FIRST, "100"));
        facts.on(issued(SECOND, "50"));
        facts.on(marchClosed());
        facts.on(posted("60", part(1, FIRST, "40"), part(2, SECOND, "20")));
        assertThat(facts.of(InvoiceFacts.about(FIRST)).openFrom(march(31))).isEqualTo(60_00);
    }
}
