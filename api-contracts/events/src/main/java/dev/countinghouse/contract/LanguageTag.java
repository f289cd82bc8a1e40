package dev.countinghouse.contract;

import java.util.regex.Pattern;

/** What a language is called (BCP 47). */
public final class LanguageTag {

    public static final String ENGLISH = "en";

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    private LanguageTag() {}

    /**
     * @throws IllegalArgumentException if it cannot be one
     */
    public static String check(String tag) {
        if (!FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException("must be a language such as en or de-AT");
        }
        return tag;
    }
}
