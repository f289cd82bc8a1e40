package dev.countinghouse.query.numbers;

/** Tells what people mistype from what is another number. */
final class Slips {

    private Slips() {}

    /**
     * Whether one digit differs, is left out or is there twice over, or two neighbours are turned.
     */
    static boolean isOne(String meant, String written) {
        int difference = meant.length() - written.length();
        if (difference == 0) return differsInOne(meant, written);
        if (difference == 1) return isShorter(meant, written);
        return difference == -1 && isShorter(written, meant);
    }

    private static boolean differsInOne(String meant, String written) {
        int first = firstDifference(meant, written);
        if (first == meant.length()) return false;
        if (meant.substring(first + 1).equals(written.substring(first + 1))) return true;
        return first + 1 < meant.length()
                && meant.charAt(first) == written.charAt(first + 1)
                && meant.charAt(first + 1) == written.charAt(first)
                && meant.substring(first + 2).equals(written.substring(first + 2));
    }

    private static boolean isShorter(String longer, String shorter) {
        int first = firstDifference(longer, shorter);
        return longer.substring(first + 1).equals(shorter.substring(first));
    }

    private static int firstDifference(String one, String other) {
        int common = Math.min(one.length(), other.length());
        int at = 0;
        while (at < common && one.charAt(at) == other.charAt(at)) at++;
        return at;
    }
}
