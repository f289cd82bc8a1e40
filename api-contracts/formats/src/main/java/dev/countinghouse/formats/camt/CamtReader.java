package dev.countinghouse.formats.camt;

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

/** Reads a camt message record by record; keeps one entry without its details, or one detail. */
public final class CamtReader {

    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");

    private final XmlCursor xml;
    private final Findings findings;
    private final Deque<CamtRecord> ready = new ArrayDeque<>();
    private @Nullable Parts statement;
    private @Nullable Parts entry;
    private String direction = "";

    public CamtReader(InputStream in, Head head, Findings findings) throws IOException {
        this.xml = new XmlCursor(in, head, findings);
        this.findings = findings;
    }

    /** The next record, or null after the last. */
    public @Nullable CamtRecord next() throws IOException {
        while (ready.isEmpty()) {
            switch (xml.next()) {
                case START -> start();
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

    private void start() throws IOException {
        String name = xml.name();
        if (entry != null) {
            entryPart(entry, name);
        } else if (statement != null) {
            statementPart(statement, name);
        } else if (name.equals("GrpHdr")) {
            ready.add(new CamtRecord.Message(xml.element()));
        } else if (STATEMENTS.contains(name)) {
            statement = new Parts(name, xml, findings);
        }
    }

    private void statementPart(Parts parts, String name) throws IOException {
        if (name.equals("Ntry")) {
            begin(parts);
            entry = new Parts(name, xml, findings);
        } else {
            parts.add(xml);
        }
    }

    private void entryPart(Parts parts, String name) throws IOException {
        if (name.equals("TxDtls")) {
            begin(parts);
            ready.add(new CamtRecord.Transaction(xml.element(), direction));
        } else if (!name.equals("NtryDtls")) {
            parts.add(xml);
        }
    }

    private void end() {
        if (entry != null && entry.depth == xml.depth()) {
            begin(entry);
            ready.add(new CamtRecord.EntryEnd(entry.take()));
            entry = null;
        } else if (statement != null && statement.depth == xml.depth()) {
            begin(statement);
            ready.add(new CamtRecord.StatementEnd(statement.take()));
            statement = null;
        }
    }

    /** Gives what was gathered, once. */
    private void begin(Parts parts) {
        if (parts.begun) {
            return;
        }
        parts.begun = true;
        if (parts == entry) {
            CamtRecord.Entry begun = new CamtRecord.Entry(parts.take());
            direction = begun.direction();
            ready.add(begun);
        } else {
            ready.add(new CamtRecord.Statement(parts.take()));
        }
    }

    /** The document ended: what is still open was cut off. */
    private @Nullable CamtRecord cut() {
        if (statement != null) {
            String place = entry == null ? statement.name : entry.name;
            findings.error("cut-off", place, xml.line(), "The file ends in the middle of it");
        }
        entry = null;
        statement = null;
        return null;
    }

    private static final class Parts {

        private final String name;
        private final long line;
        private final int depth;
        private final Budget budget;
        private List<Element> elements = new ArrayList<>();
        private boolean begun;

        private Parts(String name, XmlCursor xml, Findings findings) {
            this.name = name;
            this.line = xml.line();
            this.depth = xml.depth();
            this.budget = new Budget(findings);
        }

        private void add(XmlCursor xml) throws IOException {
            Element element = xml.element(budget);
            if (element != null) {
                elements.add(element);
            }
        }

        private Element take() {
            Element taken = new Element(name, Map.of(), "", elements, line);
            elements = new ArrayList<>();
            return taken;
        }
    }
}
