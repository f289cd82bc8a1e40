package dev.countinghouse.contract;

import java.util.regex.Pattern;

/** Where e-mail goes, as far as it can be told without sending any. */
public final class EmailAddress {

    /** Of a whole address (RFC 5321, section 4.5.3.1.3, without the brackets). */
    public static final int MAX = 254;

    /** A dot-atom and a domain of two labels at least; nothing that could begin another header. */
    private static final Pattern FORM =
            Pattern.compile(
                    "[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@(\\p{Alnum}([\\p{Alnum}-]{0,61}\\p{Alnum})?\\.)+"
                            + "\\p{Alnum}([\\p{Alnum}-]{0,61}\\p{Alnum})?");

    private EmailAddress() {}

    /**
     * @throws IllegalArgumentException if it cannot be one
     */
    public static String check(String address) {
        if (address.length() > MAX || !FORM.matcher(address).matches()) {
            throw new IllegalArgumentException("is not an e-mail address such as ann@example.org");
        }
        return address;
    }
}
