package dev.countinghouse.query.printing;

import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.einvoice.Outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A document as it goes to its account: the message and what is in it.
 *
 * @param contents the message as text, as HTML, a letter's address sheet, then the document
 * @param withheld why there is no e-invoice in it, where the book sends such
 */
record Parcel(
        String account,
        Channel channel,
        String language,
        List<String> recipients,
        String subject,
        List<Content> contents,
        @Nullable String withheld) {

    /** A file. */
    record Content(String name, String mediaType, String base64) {

        static Content of(String name, String mediaType, byte[] bytes) {
            return new Content(name, mediaType, Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static final String PDF = "application/pdf";

    /**
     * @param wish by which channel it should go, if the document says so
     * @throws DocumentRefused if there is no way to the account
     */
    static Parcel of(Press press, Print print, @Nullable Channel wish) {
        Channel channel = channel(print.customer(), wish);
        Document document = print.document();
        String name = press.name(print);
        String number = document.heading().number();
        String seller = document.heading().seller().name();
        String text =
                print.set()
                        .words(print.language())
                        .text("message.body", name, number, print.customer().name(), seller);
        List<Content> contents = new ArrayList<>();
        contents.add(Content.of("message.txt", "text/plain", utf8(text)));
        contents.add(Content.of("message.html", "text/html", utf8(html(text))));
        if (channel == Channel.LETTER) {
            contents.add(Content.of("address.pdf", PDF, press.addressSheet(print)));
        }
        String withheld = add(press, print, contents);
        return new Parcel(
                print.customer().account(),
                channel,
                print.language().tag(),
                channel == Channel.EMAIL ? emails(print.customer()) : List.of(),
                print.set().words(print.language()).text("message.subject", name, number, seller),
                contents,
                withheld);
    }

    private static Channel channel(Customer customer, @Nullable Channel wish) {
        AccountContact contact = customer.contact();
        Channel usual = contact == null ? Channel.LETTER : contact.channel();
        Channel channel = usual == Channel.NONE || wish == null ? usual : wish;
        if (channel == Channel.EMAIL && emails(customer).isEmpty()) channel = Channel.LETTER;
        if (channel == Channel.NONE) {
            throw new DocumentRefused(List.of("the account wants no documents"));
        }
        if (channel == Channel.LETTER && customer.address() == null) {
            throw new DocumentRefused(
                    List.of("the account has neither an e-mail nor a postal address"));
        }
        return channel;
    }

    private static List<String> emails(Customer customer) {
        return customer.contact() == null ? List.of() : customer.contact().emails();
    }

    /** The pages; with the e-invoice in them and beside them, if the seller takes part in that. */
    private static @Nullable String add(Press press, Print print, List<Content> contents) {
        Document document = print.document();
        boolean isSale =
                document instanceof InvoiceDocument || document instanceof CreditMemoDocument;
        if (!isSale || document.heading().seller().electronic() == null) {
            contents.add(Content.of(print.fileName("pdf"), PDF, press.make(print, Output.PDF)));
            return null;
        }
        return switch (press.outcome(print, Output.FACTURX)) {
            case Outcome.Written pages -> {
                contents.add(Content.of(print.fileName("pdf"), PDF, pages.bytes()));
                yield ubl(press, print, contents);
            }
            case Outcome.Refused refused -> {
                contents.add(Content.of(print.fileName("pdf"), PDF, press.make(print, Output.PDF)));
                yield "Factur-X: " + String.join("; ", refused.reasons());
            }
        };
    }

    private static @Nullable String ubl(Press press, Print print, List<Content> contents) {
        return switch (press.outcome(print, Output.UBL)) {
            case Outcome.Written xml -> {
                contents.add(Content.of(print.fileName("xml"), "application/xml", xml.bytes()));
                yield null;
            }
            case Outcome.Refused refused -> "UBL: " + String.join("; ", refused.reasons());
        };
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><body>");
        for (String paragraph : text.split("\n\n")) {
            html.append("<p>")
                    .append(HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>"))
                    .append("</p>");
        }
        return html.append("</body></html>").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
