package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.Payable;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What the standard has one field of words for: terms, discount and installments (BT-20). */
final class Terms {

    private Terms() {}

    static @Nullable String of(InvoiceDocument invoice, Words words) {
        Payable payable = invoice.payable();
        List<String> terms = new ArrayList<>();
        if (payable.terms() != null) terms.add(payable.terms());
        if (payable.discount() != null) {
            terms.add(
                    words.text(
                            "discountUntil",
                            words.date(payable.discount().until()),
                            words.money(payable.discount().amount()),
                            words.money(payable.due().minus(payable.discount().amount()))));
        }
        for (Payable.Part part : payable.installments()) {
            terms.add(words.date(part.dueOn()) + ": " + words.money(part.amount()));
        }
        return terms.isEmpty() ? null : String.join("\n", terms);
    }

    /** The rules ask for terms even where nothing is to be paid by the buyer (BR-CO-25). */
    static String of(CreditMemoDocument memo, Words words) {
        return words.text("creditmemo.total") + ": " + words.money(memo.sale().total());
    }
}
