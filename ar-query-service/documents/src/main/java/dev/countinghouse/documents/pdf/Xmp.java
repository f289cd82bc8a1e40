package dev.countinghouse.documents.pdf;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a PDF says of itself (XMP): the same words for the same document, which a serializer does
 * not promise.
 */
final class Xmp {

    private static final String PACKET =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>%s</xmp:CreatorTool>
            <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%5$s</xmp:ModifyDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>%4$s</pdf:Producer>
            </rdf:Description>
            %s<rdf:Description rdf:about=""
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>
            %s</rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private static final String SCHEMA =
            """
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>%s</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>%s</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            %s</rdf:Seq></pdfaSchema:property>
            </rdf:li>
            """;

    private static final String PROPERTY =
            """
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
            <pdfaProperty:valueType>%s</pdfaProperty:valueType>\
            <pdfaProperty:category>%s</pdfaProperty:category>\
            <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>
            """;

    private static final String FACTUR_X =
            """
            <rdf:Description rdf:about="" xmlns:fx="%s">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>%s</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version><fx:ConformanceLevel>%s</fx:ConformanceLevel>
            </rdf:Description>
            """;

    private static final String FACTUR_X_NAMESPACE =
            "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    private Xmp() {}

    static byte[] of(
            String title,
            String author,
            String language,
            String producer,
            ZonedDateTime at,
            @Nullable Attachment attachment) {
        String schemas = accessibility() + (attachment == null ? "" : facturX());
        return PACKET.formatted(
                        escaped(title),
                        escaped(author),
                        language,
                        producer,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at),
                        attachment == null
                                ? ""
                                : FACTUR_X.formatted(
                                        FACTUR_X_NAMESPACE, attachment.name(), attachment.level()),
                        schemas)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String accessibility() {
        return SCHEMA.formatted(
                "PDF/UA Universal Accessibility Schema",
                "http://www.aiim.org/pdfua/ns/id/",
                "pdfuaid",
                PROPERTY.formatted("part", "Integer", "internal", "The part of ISO 14289"));
    }

    private static String facturX() {
        return SCHEMA.formatted(
                "Factur-X PDFA Extension Schema",
                FACTUR_X_NAMESPACE,
                "fx",
                text("DocumentFileName", "The name of the embedded XML document")
                        + text("DocumentType", "The type of the hybrid document")
                        + text("Version", "The version of the standard of the XML document")
                        + text("ConformanceLevel", "The conformance level of the XML document"));
    }

    private static String text(String name, String description) {
        return PROPERTY.formatted(name, "Text", "external", description);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
