package dev.countinghouse.documents.page;

import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Heading;
import dev.countinghouse.documents.Party;
import dev.countinghouse.documents.ReminderDocument;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.template.Bidi;
import dev.countinghouse.documents.template.Logo;
import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What every template is given beside the document itself. */
public final class Page {

    private final Document document;
    private final TemplateSet set;
    private final Words words;
    private final @Nullable Payment payment;

    Page(Document document, TemplateSet set, Words words) {
        this.document = document;
        this.set = set;
        this.words = words;
        this.payment = Payment.of(document, words);
    }

    public Heading heading() {
        return document.heading();
    }

    public Words words() {
        return words;
    }

    public String css() {
        return Styles.of(set, words);
    }

    public @Nullable Logo logo() {
        return set.logo();
    }

    public @Nullable Payment payment() {
        return payment;
    }

    public List<Fact> facts() {
        return Facts.of(document, words);
    }

    /** What the document is called. */
    public String name() {
        return document instanceof ReminderDocument reminder
                ? words.text("reminder.title." + reminder.tone())
                : words.ofKind(document.kind(), "title");
    }

    /** What a reader shows above the document. */
    public String title() {
        return name() + " " + heading().number();
    }

    public String to() {
        return words.ofKind(document.kind(), "to");
    }

    /** The lines of the seller's address. */
    public List<String> from() {
        return Postal.lines(heading().seller().address(), heading().buyer().address());
    }

    /** The lines of the buyer's address. */
    public List<String> toAddress() {
        return Postal.lines(heading().buyer().address(), heading().seller().address());
    }

    /** The class of words that run from right to left, as their first letter does; else none. */
    public String side(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(point -> Bidi.runsLeft(point) ? "left" : "")
                .findFirst()
                .orElse("");
    }

    /** The lines of a sale, each with what they come to so far. */
    public List<Row> rows(Sale sale) {
        return Row.of(sale);
    }

    /** Who the seller is and how it is reached, at the foot of every page. */
    public List<Fact> imprint() {
        Party seller = heading().seller();
        List<Fact> facts = new ArrayList<>();
        add(facts, "taxId", seller.taxId());
        add(facts, "registration", seller.registration());
        add(facts, "phone", seller.phone());
        add(facts, "email", seller.email());
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) facts.add(new Fact(words.text(key), value));
    }
}
