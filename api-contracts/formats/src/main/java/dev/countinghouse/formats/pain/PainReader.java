package dev.countinghouse.formats.pain;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.xml.Budget;
import dev.countinghouse.formats.xml.Element;
import dev.countinghouse.formats.xml.XmlCursor;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a pain message record by record; keeps one transaction. */
public final class PainReader {

    private static final Set<String> TRANSACTIONS =
            Set.of("CdtTrfTxInf", "DrctDbtTxInf", "TxInfAndSts");

    private final XmlCursor xml;
    private final Findings findings;
    private final Deque<PainRecord> ready = new ArrayDeque<>();
    private List<Element> parts = new ArrayList<>();
    private boolean begun;
    private Budget budget;
    private int payment;
    private long line;

    public PainReader(InputStream in, Head head, Findings findings) throws IOException {
        this.xml = new XmlCursor(in, head, findings);
        this.findings = findings;
        this.budget = new Budget(findings);
    }

    /** The next record, or null after the last. */
    public @Nullable PainRecord next() throws IOException {
        while (ready.isEmpty()) {
            switch (xml.next()) {
                case START -> start(xml.name());
                case END -> end();
                case NONE -> {
                    return cut();
                }
            }
        }
        return ready.poll();
    }

    /** The line of the file that the last record ended at. */
    public long line() {
        return xml.line();
    }

    private void start(String name) throws IOException {
        if (TRANSACTIONS.contains(name)) {
            begin();
            ready.add(new PainRecord.Transaction(xml.element()));
        } else if (payment > 0) {
            part(xml.element(budget));
        } else {
            switch (name) {
                case "GrpHdr" -> ready.add(new PainRecord.Group(xml.element()));
                case "OrgnlGrpInfAndSts" -> ready.add(new PainRecord.Original(xml.element()));
                case "PmtInf", "OrgnlPmtInfAndSts" -> {
                    payment = xml.depth();
                    line = xml.line();
                    budget = new Budget(findings);
                }
                default -> {}
            }
        }
    }

    private void part(@Nullable Element element) {
        if (element != null) {
            parts.add(element);
        }
    }

    private void end() {
        if (payment > 0 && payment == xml.depth()) {
            begin();
            ready.add(new PainRecord.PaymentEnd());
            payment = 0;
            begun = false;
            parts = new ArrayList<>();
        }
    }

    private void begin() {
        if (payment > 0 && !begun) {
            begun = true;
            ready.add(new PainRecord.Payment(new Element("PmtInf", Map.of(), "", parts, line)));
            parts = new ArrayList<>();
        }
    }

    private @Nullable PainRecord cut() {
        if (payment > 0) {
            findings.error("cut-off", "PmtInf", xml.line(), "The file ends in the middle of it");
        }
        payment = 0;
        return null;
    }
}
