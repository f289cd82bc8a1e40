package dev.countinghouse.documents.einvoice;

import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.documents.Party;

/** Writes a party of CII. */
final class CiiParty {

    private CiiParty() {}

    static void write(Xml xml, String role, Party party, Stated stated) {
        xml.in(role, () -> inside(xml, party, stated));
    }

    private static void inside(Xml xml, Party party, Stated stated) {
        xml.text("ram:Name", party.name());
        String registration = party.registration();
        if (registration != null) {
            xml.in("ram:SpecifiedLegalOrganization", () -> xml.text("ram:ID", registration));
        }
        if (party.phone() != null || party.email() != null) {
            xml.in("ram:DefinedTradeContact", () -> contact(xml, party));
        }
        if (party.address() != null) address(xml, party.address());
        var reached = party.reachedAt();
        if (reached != null) {
            xml.in(
                    "ram:URIUniversalCommunication",
                    () -> xml.text("ram:URIID", reached.value(), "schemeID", reached.scheme()));
        }
        String taxId = stated.isOutsideScope() ? null : party.taxId();
        if (taxId == null) return;
        xml.in(
                "ram:SpecifiedTaxRegistration",
                () -> xml.text("ram:ID", taxId, "schemeID", TaxIds.isVat(taxId) ? "VA" : "FC"));
    }

    private static void contact(Xml xml, Party party) {
        xml.text("ram:PersonName", party.name());
        if (party.phone() != null) {
            xml.in(
                    "ram:TelephoneUniversalCommunication",
                    () -> xml.text("ram:CompleteNumber", party.phone()));
        }
        if (party.email() != null) {
            xml.in(
                    "ram:EmailURIUniversalCommunication",
                    () -> xml.text("ram:URIID", party.email()));
        }
    }

    private static void address(Xml xml, PostalAddress address) {
        xml.in(
                "ram:PostalTradeAddress",
                () -> {
                    xml.text("ram:PostcodeCode", address.postalCode());
                    xml.text("ram:LineOne", UblParty.line(address, 0));
                    xml.text("ram:LineTwo", UblParty.line(address, 1));
                    xml.text("ram:LineThree", UblParty.line(address, 2));
                    xml.text("ram:CityName", address.city());
                    xml.text("ram:CountryID", address.country());
                    xml.text("ram:CountrySubDivisionName", address.region());
                });
    }
}
