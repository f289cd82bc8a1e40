package dev.countinghouse.documents;

/** An invoice: what was sold, and what is to be paid for it. */
public record InvoiceDocument(Heading heading, Sale sale, Payable payable) implements Document {

    @Override
    public String kind() {
        return "invoice";
    }
}
