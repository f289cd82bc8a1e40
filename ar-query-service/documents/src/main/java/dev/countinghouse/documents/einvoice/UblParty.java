package dev.countinghouse.documents.einvoice;

import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.documents.Party;

import org.jspecify.annotations.Nullable;

/** Writes a party of UBL. */
final class UblParty {

    private static final int STREET = 0;
    private static final int ADDITIONAL = 1;
    private static final int THIRD = 2;

    private UblParty() {}

    static void write(Xml xml, String role, Party party, Stated stated) {
        xml.in(role, () -> xml.in("cac:Party", () -> inside(xml, party, stated)));
    }

    private static void inside(Xml xml, Party party, Stated stated) {
        // Peppol has no e-mail: who has no address in the network cannot be sent to (R010).
        var reached = party.electronic();
        if (reached != null) {
            xml.text("cbc:EndpointID", reached.value(), "schemeID", reached.scheme());
        }
        xml.in("cac:PartyName", () -> xml.text("cbc:Name", party.name()));
        if (party.address() != null) address(xml, party.address());
        String taxId = stated.isOutsideScope() ? null : party.taxId();
        if (taxId != null) {
            xml.in(
                    "cac:PartyTaxScheme",
                    () -> {
                        xml.text("cbc:CompanyID", taxId);
                        String scheme = TaxIds.isVat(taxId) ? "VAT" : "TAX";
                        xml.in("cac:TaxScheme", () -> xml.text("cbc:ID", scheme));
                    });
        }
        xml.in(
                "cac:PartyLegalEntity",
                () -> {
                    xml.text("cbc:RegistrationName", party.name());
                    xml.text("cbc:CompanyID", party.registration());
                });
        if (party.phone() == null && party.email() == null) return;
        xml.in(
                "cac:Contact",
                () -> {
                    xml.text("cbc:Name", party.name());
                    xml.text("cbc:Telephone", party.phone());
                    xml.text("cbc:ElectronicMail", party.email());
                });
    }

    private static void address(Xml xml, PostalAddress address) {
        xml.in(
                "cac:PostalAddress",
                () -> {
                    xml.text("cbc:StreetName", line(address, STREET));
                    xml.text("cbc:AdditionalStreetName", line(address, ADDITIONAL));
                    xml.text("cbc:CityName", address.city());
                    xml.text("cbc:PostalZone", address.postalCode());
                    xml.text("cbc:CountrySubentity", address.region());
                    String third = line(address, THIRD);
                    if (third != null) {
                        xml.in("cac:AddressLine", () -> xml.text("cbc:Line", third));
                    }
                    country(xml, address.country());
                });
    }

    static void country(Xml xml, String code) {
        xml.in("cac:Country", () -> xml.text("cbc:IdentificationCode", code));
    }

    /** The third line has the fourth behind it, as the standard knows three. */
    static @Nullable String line(PostalAddress address, int index) {
        var lines = address.lines();
        if (index >= lines.size()) return null;
        return index < THIRD
                ? lines.get(index)
                : String.join(", ", lines.subList(THIRD, lines.size()));
    }
}
