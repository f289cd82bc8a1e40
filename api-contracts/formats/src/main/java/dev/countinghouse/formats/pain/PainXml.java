package dev.countinghouse.formats.pain;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements as pain wants them. */
final class PainXml {

    private static final int LONGEST_ID = 35;

    private final XMLStreamWriter xml;

    PainXml(OutputStream out) throws XMLStreamException {
        String utf8 = StandardCharsets.UTF_8.name();
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, utf8);
        xml.writeStartDocument(utf8, "1.0");
    }

    PainXml document(String namespace) throws XMLStreamException {
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(namespace);
        return this;
    }

    PainXml open(String... path) throws XMLStreamException {
        for (String name : path) {
            xml.writeStartElement(name);
        }
        return this;
    }

    PainXml close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    PainXml text(String name, String value) throws XMLStreamException {
        return text(name, value, value.length());
    }

    /** Cut where it is longer. */
    PainXml text(String name, String value, int longest) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value.substring(0, Math.min(longest, value.length())));
        xml.writeEndElement();
        return this;
    }

    PainXml id(String name, String value) throws XMLStreamException {
        if (value.isBlank() || value.length() > LONGEST_ID) {
            throw new IllegalArgumentException(name + " has 1 to 35 characters: " + value);
        }
        return text(name, value);
    }

    PainXml amount(String currency, BigDecimal amount) throws XMLStreamException {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("an amount is more than 0: " + amount);
        }
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", currency);
        xml.writeCharacters(amount.toPlainString());
        xml.writeEndElement();
        return this;
    }

    PainXml totals(int count, BigDecimal sum) throws XMLStreamException {
        return text("NbOfTxs", String.valueOf(count)).text("CtrlSum", sum.toPlainString());
    }

    PainXml party(String name, PainWriter.Party party) throws XMLStreamException {
        return open(name).text("Nm", party.name(), 70).close();
    }

    PainXml account(String name, PainWriter.Party party) throws XMLStreamException {
        return open(name, "Id").text("IBAN", party.iban()).close().close();
    }

    PainXml agent(String name, PainWriter.Party party) throws XMLStreamException {
        open(name, "FinInstnId");
        if (party.bic().isEmpty()) {
            open("Othr").text("Id", "NOTPROVIDED").close();
        } else {
            text("BICFI", party.bic());
        }
        return close().close();
    }

    PainXml remittance(String text) throws XMLStreamException {
        return text.isEmpty() ? this : open("RmtInf").text("Ustrd", text, 140).close();
    }
}
