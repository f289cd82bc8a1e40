package dev.countinghouse.query.printing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Heading;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** A document, and what it is printed with. */
record Print(Document document, TemplateSet set, Language language, Customer customer) {

    /** What a file is called: letters and digits, whatever a number is made of. */
    String fileName(String extension) {
        String number = document.heading().number().replaceAll("[^\\p{Alnum}._-]+", "-");
        return document.kind() + "-" + number.toLowerCase(Locale.ROOT) + "." + extension;
    }

    /** What a kind of document fills in before its own. */
    record Draft(State state, AsOf then, AsOf asOf, Stationery stationery, Customer customer) {

        static Draft of(State state, AsOf asOf, Recorded<? extends ArEvent> of, AccountId account) {
            return of(state, of.then(), asOf, account);
        }

        static Draft of(State state, AsOf then, AsOf asOf, AccountId account) {
            return new Draft(
                    state,
                    then,
                    asOf,
                    Stationery.of(state, then, asOf),
                    Customer.of(state, then, asOf, account));
        }

        Heading heading(String number, LocalDate dated, Currency currency) {
            return heading(number, dated, currency, null, null, null);
        }

        Heading heading(
                String number,
                LocalDate dated,
                Currency currency,
                @Nullable String customerReference,
                @Nullable String purchaseOrder,
                @Nullable String note) {
            return new Heading(
                    stationery.seller(),
                    customer.party(),
                    number,
                    dated,
                    currency,
                    customer.account(),
                    customerReference,
                    purchaseOrder,
                    note);
        }

        Print print(Document document) {
            return new Print(
                    document, stationery.set(), customer.language(stationery.language()), customer);
        }
    }
}
