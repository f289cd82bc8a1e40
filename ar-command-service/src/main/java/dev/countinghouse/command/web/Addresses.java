package dev.countinghouse.command.web;

import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.util.List;
import java.util.function.Supplier;

/** Reads addresses in the bodies of requests. */
public final class Addresses {

    private Addresses() {}

    public static Supplier<PostalAddress> read(Fields body) {
        Field<List<String>> lines =
                body.required(
                        "lines", list(1, PostalAddress.MAX_LINES, line(PostalAddress.MAX_LINE)));
        Field<String> city = body.required("city", line(PostalAddress.MAX_LINE));
        Field<String> region = body.optional("region", line(PostalAddress.MAX_LINE));
        Field<String> postalCode = body.optional("postalCode", line(PostalAddress.MAX_POSTAL_CODE));
        Field<String> country = body.required("country", ofText(PostalAddress::country));
        return () ->
                new PostalAddress(
                        lines.value(),
                        city.value(),
                        region.orNull(),
                        postalCode.orNull(),
                        country.value());
    }

    /** One in a network for e-invoices. */
    public static Supplier<ElectronicAddress> electronic(Fields body) {
        Field<String> scheme = body.required("scheme", line(ElectronicAddress.MAX_SCHEME));
        Field<String> value = body.required("value", line(ElectronicAddress.MAX_VALUE));
        return () -> new ElectronicAddress(scheme.value(), value.value());
    }
}
