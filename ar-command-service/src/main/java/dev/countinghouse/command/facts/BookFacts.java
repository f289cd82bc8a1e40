package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.BookApplicationRuleSet;
import dev.countinghouse.contract.book.BookCreditPolicySet;
import dev.countinghouse.contract.book.BookEvent;
import dev.countinghouse.contract.book.BookLetterheadSet;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.book.BookRenamed;
import dev.countinghouse.contract.book.BookTaxMethodSet;
import dev.countinghouse.contract.book.BookTemplateSet;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.contract.delivery.BookDeliverySet;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.BookReturnRuleSet;
import dev.countinghouse.contract.payment.ReturnRule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a book is, and its settings by date. */
public final class BookFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(BookEvent.class);
    private static final BiConsumer<BookFacts, ArEvent> FOLD = BookFacts::on;

    private final Dated<String> names = new Dated<>();
    private final Dated<TaxMethod> taxMethods = new Dated<>();
    private final Dated<CreditPolicy> creditPolicies = new Dated<>();
    private final Dated<ApplicationRule> applicationRules = new Dated<>();
    private final Dated<Letterhead> letterheads = new Dated<>();
    private final Dated<DocumentTemplate> templates = new Dated<>();
    private final Dated<List<DocumentKind>> deliveries = new Dated<>();
    private final Map<String, Dated<ReturnRule>> returnRules = new HashMap<>();
    private @Nullable BookOpened opened;

    private BookFacts() {}

    public static Subject<BookFacts> about(BookId book) {
        return Subject.of(BookProfile.of(book), TYPES, BookFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case BookOpened e -> {
                opened = e;
                names.from(e.openedOn(), e.name(), e);
            }
            case BookRenamed e -> names.from(e.renamedOn(), e.name(), e);
            case BookTaxMethodSet e -> taxMethods.from(e.setOn(), e.taxMethod(), e);
            case BookCreditPolicySet e -> creditPolicies.from(e.setOn(), e.policy(), e);
            case BookApplicationRuleSet e -> applicationRules.from(e.setOn(), e.rule(), e);
            case BookLetterheadSet e -> letterheads.from(e.setOn(), e.letterhead(), e);
            case BookTemplateSet e -> templates.from(e.setOn(), e.template(), e);
            case BookDeliverySet e -> deliveries.from(e.setOn(), e.kinds(), e);
            case BookReturnRuleSet e ->
                    returnRules
                            .computeIfAbsent(e.rule().code(), _ -> new Dated<>())
                            .from(e.setOn(), e.rule(), e);
            default -> {}
        }
    }

    public @Nullable BookOpened opened() {
        return opened;
    }

    public Dated<String> names() {
        return names;
    }

    public Dated<TaxMethod> taxMethods() {
        return taxMethods;
    }

    /** How taxes are worked out on a date. */
    public TaxMethod taxMethod(LocalDate date) {
        Dated.Held<TaxMethod> set = taxMethods.on(date);
        return set == null ? TaxMethod.USUAL : set.value();
    }

    public Dated<CreditPolicy> creditPolicies() {
        return creditPolicies;
    }

    /** What becomes of an invoice of a date that an account's credit does not cover. */
    public CreditPolicy creditPolicy(LocalDate date) {
        Dated.Held<CreditPolicy> set = creditPolicies.on(date);
        return set == null ? CreditPolicy.USUAL : set.value();
    }

    /** How what is paid of invoices is divided, by date. */
    public Dated<ApplicationRule> applicationRules() {
        return applicationRules;
    }

    /** Who documents come from, by date. */
    public Dated<Letterhead> letterheads() {
        return letterheads;
    }

    /** How documents look, by date. */
    public Dated<DocumentTemplate> templates() {
        return templates;
    }

    /** Which documents go to their accounts by themselves, by date. */
    public Dated<List<DocumentKind>> deliveries() {
        return deliveries;
    }

    /** What was set for a code, by date. */
    public Dated<ReturnRule> returnRules(String code) {
        return returnRules.getOrDefault(code, new Dated<>());
    }

    /** What becomes of payments that are returned with a code on a date. */
    public ReturnRule returnRule(String code, LocalDate date) {
        Dated.Held<ReturnRule> set = returnRules(code).on(date);
        return set == null ? ReturnRule.usual(code) : set.value();
    }
}
