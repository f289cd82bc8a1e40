package dev.countinghouse.query.books;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.Letterhead;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Snapshots;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a book is and how it works. */
@RestController
@Needs(Permission.READ)
final class BooksController {

    private static final List<String> READS = List.of(Registers.NAME);

    /** What the names of these settings begin with; the code follows. */
    private static final String RETURN_RULE = "returnRule.";

    /**
     * A book on a date.
     *
     * @param taxMethod how taxes are worked out, where an invoice does not say
     * @param creditPolicy what becomes of an invoice that an account's credit does not cover
     * @param applicationRule how what is paid of invoices is divided among their lines and taxes
     * @param returnRules what becomes of payments that are returned, by code
     * @param letterhead who documents come from, if that is said
     * @param template how documents look
     * @param delivery which documents go to their accounts by themselves
     * @param changes all that was ever set, for whatever date, the first recorded first
     */
    record Book(
            LocalDate asOf,
            BookId book,
            String name,
            ZoneId timeZone,
            Currency functionalCurrency,
            int firstMonthOfFiscalYear,
            LocalDate openedOn,
            TaxMethod taxMethod,
            CreditPolicy creditPolicy,
            ApplicationRule applicationRule,
            List<ReturnRule> returnRules,
            @Nullable Letterhead letterhead,
            DocumentTemplate template,
            List<DocumentKind> delivery,
            List<BookSettings.Setting> changes) {}

    /** A book by its present name. */
    record Listed(BookId book, @Nullable String name) {}

    /** The books that the caller may enter, by id. */
    record Shelf(List<Listed> items) {}

    private final Snapshots reads;

    BooksController(Snapshots reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/books")
    Shelf books(Caller caller) {
        return new Shelf(
                reads.books(READS).stream()
                        .filter(caller::mayEnter)
                        .map(book -> reads.of(book, READS, BooksController::listed))
                        .toList());
    }

    private static Listed listed(State state) {
        JsonNode name =
                BookSettings.of(state, AsOf.on(LocalDate.MAX)).on(LocalDate.MAX).get("name");
        return new Listed(state.book(), name == null ? null : name.stringValue());
    }

    @GetMapping("/v1/books/{book}")
    Book book(QueryRequest reading) {
        return reading.ofOne().answer(READS, BooksController::book);
    }

    /** Before it was opened, it is as it was opened. */
    private static Book book(State state, AsOf asOf) {
        BookSettings settings = BookSettings.of(state, asOf);
        if (settings.all().isEmpty()) throw new NotFound("book", state.book().value());
        LocalDate openedOn = settings.all().getFirst().effectiveOn();
        LocalDate date = asOf.effectiveOn();
        Map<String, JsonNode> held = settings.on(date.isBefore(openedOn) ? openedOn : date);
        return new Book(
                date,
                state.book(),
                read(held, "name", String.class),
                read(held, "timeZone", ZoneId.class),
                read(held, "functionalCurrency", Currency.class),
                read(held, "firstMonthOfFiscalYear", Integer.class),
                openedOn,
                held.containsKey("taxMethod")
                        ? read(held, "taxMethod", TaxMethod.class)
                        : TaxMethod.USUAL,
                held.containsKey("creditPolicy")
                        ? read(held, "creditPolicy", CreditPolicy.class)
                        : CreditPolicy.USUAL,
                settings.applicationRule(date),
                returnRules(held),
                settings.get("letterhead", date, Letterhead.class),
                held.containsKey("template")
                        ? read(held, "template", DocumentTemplate.class)
                        : DocumentTemplate.USUAL,
                held.containsKey("delivery")
                        ? List.of(read(held, "delivery", DocumentKind[].class))
                        : List.of(),
                settings.all());
    }

    private static List<ReturnRule> returnRules(Map<String, JsonNode> held) {
        Map<String, ReturnRule> set = new HashMap<>();
        for (String name : held.keySet()) {
            if (!name.startsWith(RETURN_RULE)) continue;
            set.put(name.substring(RETURN_RULE.length()), read(held, name, ReturnRule.class));
        }
        return ReturnRule.all(set);
    }

    private static <T> T read(Map<String, JsonNode> held, String name, Class<T> type) {
        return EventJson.mapper().treeToValue(held.get(name), type);
    }
}
