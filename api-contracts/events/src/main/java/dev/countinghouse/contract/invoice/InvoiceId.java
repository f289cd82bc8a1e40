package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Text;

/** An invoice within a book; its printed number is {@link InvoiceNumber}. */
public record InvoiceId(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "invoice", InvoiceId.class, EntityKind.Breadth.NARROW, 40, InvoiceId::new);

    public InvoiceId {
        Text.id(value, "an invoice id");
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return value;
    }
}
