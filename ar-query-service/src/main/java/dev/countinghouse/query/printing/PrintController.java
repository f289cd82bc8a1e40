package dev.countinghouse.query.printing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.LanguageTag;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.dunning.Dunning;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.paper.Paper;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Documents as pages and files. */
@RestController
@Needs(Permission.READ)
final class PrintController {

    private static final List<String> READS =
            List.of(Subledger.NAME, Registers.NAME, EventHistory.NAME, Dunning.NAME, Paper.NAME);

    private static final List<String> TEXTS = List.of(Registers.NAME);

    private final Press press;

    PrintController(Press press) {
        this.press = press;
    }

    @GetMapping(
            path = "/v1/books/{book}/documents/{kind}/{document}",
            produces = {"application/pdf", "text/html", "application/xml"})
    ResponseEntity<byte[]> document(
            QueryRequest reading, @PathVariable String kind, @PathVariable String document)
            throws HttpMediaTypeNotAcceptableException {
        Output output = reading.constant("format", Output.PDF);
        reading.requireAccepted(output.type());
        DocumentKind wanted = Prints.kind(kind);
        Print print =
                reading.ofOne()
                        .answer(READS, (state, asOf) -> Prints.of(state, asOf, wanted, document));
        return answer(print, output);
    }

    @GetMapping("/v1/books/{book}/document-texts")
    DocumentTexts texts(QueryRequest reading) {
        String language = reading.optional("language", LanguageTag::check);
        return reading.answer(TEXTS, (state, asOf) -> DocumentTexts.of(state, asOf, language));
    }

    @GetMapping("/v1/books/{book}/documents/{kind}/{document}/parcel")
    Parcel parcel(QueryRequest reading, @PathVariable String kind, @PathVariable String document) {
        record Found(Print print, @Nullable Channel wish) {}
        DocumentKind wanted = Prints.kind(kind);
        Found found =
                reading.ofOne()
                        .answer(
                                READS,
                                (state, asOf) ->
                                        new Found(
                                                Prints.of(state, asOf, wanted, document),
                                                wanted == DocumentKind.REMINDER
                                                        ? wish(
                                                                Recorded.of(
                                                                                state,
                                                                                asOf,
                                                                                new NoticeId(
                                                                                        document),
                                                                                DunningNoticeIssued
                                                                                        .class)
                                                                        .event())
                                                        : null));
        return Parcel.of(press, found.print, found.wish);
    }

    /** As the ladder's step says it. */
    private static @Nullable Channel wish(DunningNoticeIssued notice) {
        return notice.channel() == DunningChannel.LETTER ? Channel.LETTER : null;
    }

    @GetMapping(
            path = "/v1/books/{book}/accounts/{account}/statement",
            produces = {"application/pdf", "text/html"})
    ResponseEntity<byte[]> statement(QueryRequest reading, @PathVariable AccountId account)
            throws HttpMediaTypeNotAcceptableException {
        StatementForm form = reading.constant("form", StatementForm.OPEN_ITEM);
        LocalDate from = reading.optional("from", Values::parseDate);
        Boolean family = reading.optional("family", PrintController::flag);
        Output output = reading.constant("format", Paged.PDF).output();
        reading.requireAccepted(output.type());
        if (from != null && !form.hasPeriod()) reading.refuse("from", "open items have no period");
        var wanted = new StatementPrint.Wanted(account, form, from, Boolean.TRUE.equals(family));
        Print print =
                reading.ofOne()
                        .answer(
                                READS,
                                (state, asOf) -> StatementPrint.preview(state, asOf, wanted));
        return answer(print, output);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is true or false");
        };
    }

    private ResponseEntity<byte[]> answer(Print print, Output output) {
        return ResponseEntity.ok()
                .contentType(output.type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(print.fileName(output.extension()))
                                .build()
                                .toString())
                .body(press.make(print, output));
    }
}
