package dev.countinghouse.formats.pain;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.xml.XmlHead;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pain.001, pain.002, pain.008: by their namespace. */
public final class PainFormat implements Format {

    private static final Pattern NAME =
            Pattern.compile("urn:[\\w:.]*pain\\.(001|002|008)\\.(\\d{3}\\.\\d{2})");

    @Override
    public String family() {
        return "pain";
    }

    @Override
    public boolean recognizes(Head head) {
        return XmlHead.of(head).root().equals("Document")
                && NAME.matcher(XmlHead.of(head).namespace()).find();
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        Matcher name = NAME.matcher(XmlHead.of(head).namespace());
        String number = name.find() ? name.group(1) : "";
        report.is("pain." + number, name.group(2));
        new PainInspection(number, report).of(new PainReader(whole, head, report));
    }
}
