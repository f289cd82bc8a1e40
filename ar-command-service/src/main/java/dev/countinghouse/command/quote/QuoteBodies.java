package dev.countinghouse.command.quote;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteMade;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.Values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about quotes. */
public final class QuoteBodies {

    private QuoteBodies() {}

    static Supplier<MakeQuote> making(RequestContext asked, Fields body) {
        Field<QuoteId> quote = body.optional("quote", ofText(QuoteId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<List<AskedLine>> lines =
                body.required("lines", list(1, QuoteMade.MAX_LINES, object(QuoteBodies::line)));
        Field<LocalDate> quotedOn = body.optional("quotedOn", date());
        Field<LocalDate> validUntil = body.required("validUntil", date());
        Field<String> reference =
                body.optional("reference", Values.line(InvoiceIssued.MAX_CUSTOMER_REFERENCE));
        return () ->
                new MakeQuote(
                        asked.book(),
                        quote.orElse(() -> new QuoteId(asked.newId())),
                        account.value(),
                        lines.value(),
                        quotedOn.or(asked.today()),
                        validUntil.value(),
                        reference.orNull(),
                        asked.caller().subject(),
                        new LeftOpen(quote.orNull() == null, quotedOn.orNull() == null));
    }

    private static Supplier<AskedLine> line(Fields body) {
        Field<ItemCode> item = body.required("item", ofText(ItemCode::new));
        Field<String> description =
                body.optional("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<BigDecimal> quantity =
                body.required("quantity", decimal().checked(OrderedLine::requireDecimal));
        Field<BigDecimal> unitPrice =
                body.optional("unitPrice", decimal().checked(OrderedLine::requireDecimal));
        return () ->
                new AskedLine(
                        item.value(), description.orNull(), quantity.value(), unitPrice.orNull());
    }

    /** The draft has the quote's id unless another is given. */
    static Supplier<AcceptQuote> accepting(RequestContext asked, QuoteId quote, Fields body) {
        Field<DraftId> draft = body.optional("draft", ofText(DraftId::new));
        Field<LocalDate> acceptedOn = body.optional("acceptedOn", date());
        Field<LocalDate> invoiceDate = body.optional("invoiceDate", date());
        return () ->
                new AcceptQuote(
                        asked.book(),
                        quote,
                        draft.or(new DraftId(quote.value())),
                        acceptedOn.or(asked.today()),
                        invoiceDate.or(acceptedOn.or(asked.today())),
                        asked.caller().subject(),
                        new LeftOpen(false, acceptedOn.orNull() == null));
    }

    static Supplier<DeclineQuote> declining(RequestContext asked, QuoteId quote, Fields body) {
        Field<String> reason = body.required("reason", Values.line(QuoteDeclined.MAX_REASON));
        Field<LocalDate> declinedOn = body.optional("declinedOn", date());
        return () ->
                new DeclineQuote(
                        asked.book(),
                        quote,
                        reason.value(),
                        declinedOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(false, declinedOn.orNull() == null));
    }
}
