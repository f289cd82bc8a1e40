package dev.countinghouse.documents.page;

import dev.countinghouse.documents.template.Logo;
import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

/** What the template of a report is given beside the report. */
public final class ReportPage {

    private final TemplateSet set;
    private final Words words;

    ReportPage(TemplateSet set, Words words) {
        this.set = set;
        this.words = words;
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
}
