package dev.countinghouse.formats.mt940;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field 86, information to the account's owner.
 *
 * @param code the business transaction code of the structured form; else empty
 * @param parts by subfield ({@code 00}, {@code 20} …) or by code word ({@code EREF}, {@code REMI});
 *     what repeats is joined; empty where the field is plain text
 * @param text the whole field, as it is
 */
public record Details(String code, Map<String, String> parts, String text) {

    private static final Pattern STRUCTURED = Pattern.compile("^(\\d{3})(?=([^\\w\\s/])\\d\\d)");

    private static final Pattern CODE_WORD = Pattern.compile("(?:^|(?<=[^/]))/([A-Z]{4})/");

    /** Lines are joined without a blank: a bank breaks them anywhere. */
    public static Details of(Mt940Record.Field field) {
        String joined = field.text().replace("\n", "");
        Matcher structured = STRUCTURED.matcher(joined);
        if (structured.find()) {
            String separator = Pattern.quote(structured.group(2));
            Pattern subfield = Pattern.compile(separator + "(\\d\\d)");
            String rest = joined.substring(structured.end());
            return new Details(structured.group(1), parts(subfield, rest), field.text());
        }
        boolean worded = CODE_WORD.matcher(joined).lookingAt();
        return new Details("", worded ? parts(CODE_WORD, joined) : Map.of(), field.text());
    }

    private static Map<String, String> parts(Pattern name, String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher at = name.matcher(text);
        boolean found = at.find();
        while (found) {
            String key = at.group(1);
            int from = at.end();
            found = at.find();
            parts.merge(
                    key, text.substring(from, found ? at.start() : text.length()), String::concat);
        }
        return parts;
    }
}
