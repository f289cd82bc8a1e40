package dev.countinghouse.command.audit;

import dev.countinghouse.command.Reason;
import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Iterator;

/** What auditors read. Answers are written as the log is read, whatever their length. */
@RestController
@RequestMapping("/v1/books/{book}")
@Needs(Permission.AUDIT)
final class AuditController {

    private static final String NDJSON = "application/x-ndjson";

    private final AuditLog audit;
    private final BookCalendar calendar;

    AuditController(AuditLog audit, BookCalendar calendar) {
        this.audit = audit;
        this.calendar = calendar;
    }

    @GetMapping(path = "/events", produces = NDJSON)
    void events(
            @PathVariable BookId book,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        Iterator<StoredEvent> events = audit.events(book, AuditQuery.events(asked));
        response.setContentType(NDJSON);
        Export.write(events, response.getOutputStream());
    }

    @GetMapping(path = "/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    Verification verification(
            @PathVariable BookId book, @RequestParam MultiValueMap<String, String> asked) {
        AuditQuery.Part part = AuditQuery.part(asked);
        return audit.verification(book, part.from(), part.until());
    }

    @GetMapping(path = "/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    void replay(
            @PathVariable BookId book,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        AuditQuery.Balance balance = AuditQuery.balance(asked, calendar.today(book));
        var explanation = new Explanation(balance);
        Iterator<StoredEvent> events = audit.events(book, explanation.filter());
        if (!events.hasNext()) throw unknown(balance.subject());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        explanation.write(events, response.getOutputStream());
    }

    private static Rejection unknown(EntityId subject) {
        Reason reason =
                subject instanceof AccountId
                        ? SharedReason.ACCOUNT_UNKNOWN
                        : subject instanceof InvoiceId
                                ? SharedReason.INVOICE_UNKNOWN
                                : SharedReason.PAYMENT_UNKNOWN;
        return new Rejection(reason, subject.value());
    }
}
