package dev.countinghouse.formats.camt;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.xml.XmlHead;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** camt.052, camt.053, camt.054: by their namespace, else by the name of their message. */
public final class CamtFormat implements Format {

    private static final Pattern NAME = Pattern.compile("camt\\.(05[234])\\.(\\d{3}\\.\\d{2})");

    private static final Pattern MESSAGE =
            Pattern.compile(
                    "<(?:[\\w.-]{1,40}:)?(BkToCstmr(?:AcctRpt|Stmt|DbtCdtNtfctn))(V\\d\\d)?");

    private static final Map<String, String> NUMBERS =
            Map.of(
                    "BkToCstmrAcctRpt", "052",
                    "BkToCstmrStmt", "053",
                    "BkToCstmrDbtCdtNtfctn", "054");

    @Override
    public String family() {
        return "camt";
    }

    @Override
    public boolean recognizes(Head head) {
        return !XmlHead.of(head).root().isEmpty()
                && (name(head).find() || MESSAGE.matcher(head.text()).find());
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        Matcher name = name(head);
        Matcher message = MESSAGE.matcher(head.text());
        String number = "053";
        String version = "";
        if (name.find()) {
            number = name.group(1);
            version = name.group(2);
        } else if (message.find()) {
            number = NUMBERS.getOrDefault(message.group(1), number);
        }
        report.is("camt." + number, version);
        new CamtInspection(number, report).of(new CamtReader(whole, head, report));
    }

    private static Matcher name(Head head) {
        return NAME.matcher(namespaces(head));
    }

    /** The document's own namespace, also within an envelope of another. */
    private static String namespaces(Head head) {
        Matcher document =
                Pattern.compile("<(?:[\\w.-]{1,40}:)?Document\\b[^>]*").matcher(head.text());
        return document.find() ? document.group() : XmlHead.of(head).namespace();
    }
}
