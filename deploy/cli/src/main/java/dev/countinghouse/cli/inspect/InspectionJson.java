package dev.countinghouse.cli.inspect;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Inspection;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** An inspection as one line of JSON. Amounts keep their decimals. */
final class InspectionJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private InspectionJson() {}

    static byte[] line(Inspected inspected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            Inspection inspection = inspected.inspection();
            json.writeStartObject();
            json.writeStringProperty("file", inspected.file());
            json.writeStringProperty("sha256", inspected.sha256());
            json.writeStringProperty("format", inspection.format());
            json.writeStringProperty("version", inspection.version());
            json.writeBooleanProperty("whole", inspection.whole());
            json.writeNumberProperty("records", inspection.records());
            json.writeName("totals");
            value(json, inspection.totals());
            json.writeArrayPropertyStart("findings");
            inspection.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("place", finding.place());
        json.writeNumberProperty("line", finding.line());
        json.writeStringProperty("text", finding.text());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach(
                        (name, each) -> {
                            json.writeName(name.toString());
                            value(json, each);
                        });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> value(json, each));
                json.writeEndArray();
            }
            case BigDecimal amount -> json.writeNumber(amount);
            case Number count -> json.writeNumber(count.longValue());
            case Boolean yes -> json.writeBoolean(yes);
            default -> json.writeString(value.toString());
        }
    }
}
