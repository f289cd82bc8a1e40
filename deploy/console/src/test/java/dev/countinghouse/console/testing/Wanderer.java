package dev.countinghouse.console.testing;

import dev.countinghouse.console.testing.Visitor.Answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who does anything that a page offers, always the same for the same seed. */
public final class Wanderer {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*>.*?</form>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern INPUT =
            Pattern.compile("<(?:input|textarea)([^>]*?)\\bname=\"([^\"]+)\"([^>]*)>");
    private static final Pattern SELECT =
            Pattern.compile("(?s)<select[^>]*name=\"([^\"]+)\".*?</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");

    /** What is said in fields, right and wrong. */
    private static final List<String> WORDS =
            List.of("10", "-5.00", "acme", "i1", "2026-10-02", "+7", "=2*3", "Words & more", "x");

    /** Others work with these at the same time, or leave the book. */
    private static final String ELSEWHERE = "/logout|/operating.*|/import.*|/assets.*|/login.*|/";

    private static final int HARDLY_EVER = 4;

    private final Visitor visitor;
    private final String home;
    private final Random random;
    private String last = "";
    private int sent;
    private int recorded;

    public Wanderer(Visitor visitor, String home, long seed) {
        this.visitor = visitor;
        this.home = home;
        this.random = new Random(seed);
    }

    /** The addresses of a page. */
    public static List<String> ways(String page) {
        List<String> ways = new ArrayList<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) ways.add(link.group(1).replace("&amp;", "&"));
        ways.removeIf(way -> way.matches("/assets.*"));
        return ways;
    }

    /** Follows a link or sends a form; a file is looked at, and one stays where one was. */
    public Answer goesOn(Answer page) {
        List<String> forms = forms(page.body());
        if (!forms.isEmpty() && random.nextInt(HARDLY_EVER) > 0) return sends(page, any(forms));
        List<String> ways = ways(page.body());
        ways.removeIf(way -> !way.startsWith(home + "/") || isElsewhere(way));
        last = ways.isEmpty() ? home + "/today" : any(ways);
        Answer next = visitor.get(last);
        boolean isPage = next.header("Content-Type").startsWith("text/html");
        return next.status() >= 500 || isPage ? next : visitor.get(home + "/today");
    }

    private boolean isElsewhere(String way) {
        return way.startsWith(home) && way.substring(home.length()).matches(ELSEWHERE);
    }

    private List<String> forms(String page) {
        List<String> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Matcher action = ACTION.matcher(form.group());
            String to = action.find() ? action.group(1) : "";
            if (!isElsewhere(to) && !to.equals("/logout")) forms.add(form.group());
        }
        return forms;
    }

    private Answer sends(Answer page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            String about = input.group(1) + input.group(3);
            Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(about);
            String there = value.find() ? value.group(1) : "";
            fields.put(input.group(2), about.contains("hidden") ? there : said(there));
        }
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            List<String> options = new ArrayList<>();
            Matcher option = OPTION.matcher(select.group());
            while (option.find()) options.add(option.group(1));
            if (!options.isEmpty()) fields.put(select.group(1), any(options));
        }
        Matcher action = ACTION.matcher(form);
        String to = action.find() ? action.group(1) : page.response().uri().getRawPath();
        last = "POST " + to + " " + fields;
        sent++;
        Answer next = visitor.forged(to, fields);
        if (next.body().contains("class=\"done\"")) recorded++;
        return next;
    }

    /** As it stands there, nothing, or anything. */
    private String said(String there) {
        return switch (random.nextInt(HARDLY_EVER)) {
            case 0 -> there;
            case 1 -> "";
            default -> any(WORDS);
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What was done, for the message of a test. */
    public String last() {
        return last;
    }

    public int sent() {
        return sent;
    }

    /** How many forms did what they say. */
    public int recorded() {
        return recorded;
    }
}
