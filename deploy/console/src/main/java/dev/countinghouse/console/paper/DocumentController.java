package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.NotThere;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.delivery.DocumentKind;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Documents as files, and what sends one. */
@Controller
final class DocumentController {

    private static final String ONE = "/b/{book}/documents/{kind}/{document}";

    /** Sending has no amounts. */
    private static final Currency NONE = Currency.getInstance("USD");

    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (type.equals(MediaType.APPLICATION_PDF)
                                        ? ContentDisposition.inline()
                                        : ContentDisposition.attachment())
                                .filename(name)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> document(
            Desk desk, @PathVariable String kind, @PathVariable String document) {
        byte[] pdf = desk.document(desk.api("documents", kind, document).with("format", "PDF"));
        return file(pdf, MediaType.APPLICATION_PDF, kind + "-" + document + ".pdf");
    }

    @GetMapping("/b/{book}/accounts/{account}/statement.pdf")
    ResponseEntity<byte[]> statement(
            Desk desk,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String family) {
        byte[] pdf =
                desk.document(
                        desk.api("accounts", account, "statement")
                                .with("form", form)
                                .with("from", from)
                                .with("family", family.isEmpty() ? "" : "true"));
        return file(pdf, MediaType.APPLICATION_PDF, "statement-" + account + ".pdf");
    }

    private static DocumentKind kind(String path) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> Sheets.path(kind).equals(path))
                .findFirst()
                .orElseThrow(() -> new NotThere("There is no such kind of document."));
    }

    private static Command sending(Desk desk, DocumentKind kind, String document, String account) {
        String name = desk.read(desk.api("accounts", account), Account.class).name();
        return new Command(
                "Send the " + Sheets.words(kind).toLowerCase(Locale.ROOT),
                "To %s, as its contact says: by e-mail or as a letter. It is kept as it is sent."
                        .formatted(name),
                List.of(Field.date("requestedOn", "On").hinted("today if left out")),
                "Send it",
                desk.link("/documents/" + Sheets.path(kind) + "/" + document + "/source"));
    }

    @GetMapping(ONE + "/send")
    ModelAndView send(
            Desk desk,
            @PathVariable String kind,
            @PathVariable String document,
            @RequestParam String account) {
        return Sending.page(
                sending(desk, kind(kind), document, account),
                Form.blank().with("account", account));
    }

    @PostMapping(ONE + "/send")
    ModelAndView send(
            Desk desk,
            @PathVariable String kind,
            @PathVariable String document,
            @RequestParam String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = sending(desk, kind(kind), document, account);
        var body =
                desk.body(form)
                        .fields(command.fields(), NONE)
                        .put("account", account)
                        .put("kind", kind(kind).name())
                        .put("document", document)
                        .json();
        return Sending.send(
                desk,
                form,
                desk.api("deliveries"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/sent/" + receipt.id()),
                                "It is made and sent; this page says how far it has come.",
                                null),
                () -> Sending.page(command, form));
    }

    /** Where what a document tells of is looked at. */
    @GetMapping(ONE + "/source")
    String source(Desk desk, @PathVariable String kind, @PathVariable String document) {
        String path =
                switch (kind(kind)) {
                    case INVOICE -> "/invoices/";
                    case CREDIT_MEMO -> "/adjustments/";
                    case RECEIPT, RETURN_NOTICE -> "/payments/";
                    case PLAN_NOTICE -> "/plans/";
                    case REFUND_NOTICE -> "/refunds/";
                    case REMINDER -> "/dunning-notices/";
                    case STATEMENT -> "/issued-statements/";
                };
        return "redirect:" + desk.link(path + document);
    }
}
