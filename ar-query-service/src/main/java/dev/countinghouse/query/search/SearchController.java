package dev.countinghouse.query.search;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One search over accounts, numbers, references and amounts. */
@RestController
@Needs(Permission.READ)
final class SearchController {

    private static final List<String> READS = List.of(Registers.NAME);
    private static final int USUAL_LIMIT = 20;
    private static final int MAX_LIMIT = 50;
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 100;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,3})?");
    private static final List<Integer> DECIMALS = List.of(0, 2, 3);

    /** The hits, the best first. */
    record Found(List<Hit> items) {}

    @GetMapping("/v1/books/{book}/search")
    Found search(QueryRequest reading) {
        String q = reading.optional("q", SearchController::text);
        if (q == null) reading.refuse("q", "must be there");
        Integer limit = reading.optional("limit", text -> TextValues.whole(text, 1, MAX_LIMIT));
        String text = q == null ? "" : q;
        return reading.answer(
                READS,
                (state, asOf) ->
                        new Found(hits(state, asOf, text, limit == null ? USUAL_LIMIT : limit)));
    }

    private static String text(String given) {
        String text = Text.line(given.strip(), MAX_LENGTH, "what is looked for");
        if (text.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("must have at least " + MIN_LENGTH + " characters");
        }
        return text;
    }

    private static List<Hit> hits(State state, AsOf asOf, String q, int limit) {
        String upper = q.toUpperCase(Locale.ROOT);
        return state
                .ask(asOf, SearchSql.HITS)
                .param("q", q)
                .param("upper", upper)
                .param("prefix", prefix(q))
                .param("upperPrefix", prefix(upper))
                .param("minors", minors(q))
                .param("words", words(q))
                .param("limit", limit)
                .query((row, _) -> Hit.of(row))
                .list()
                .stream()
                .filter(hit -> hit.match() != Hit.Match.AMOUNT || isAmount(hit.amount(), q))
                .toList();
    }

    private static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The words of a name, each as a beginning; one that is never there if there is none. */
    private static String words(String q) {
        String words =
                Pattern.compile("[^\\p{L}\\p{N}]+")
                        .splitAsStream(q.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "'" + word + "':*")
                        .collect(Collectors.joining(" & "));
        return words.isEmpty() ? "'nothing at all'" : words;
    }

    /** What it is in minor units, for each number of decimals that a currency may have. */
    private static String minors(String q) {
        if (!AMOUNT.matcher(q).matches()) return "";
        var amount = new BigDecimal(q);
        return DECIMALS.stream()
                .map(decimals -> amount.movePointRight(decimals))
                .filter(minor -> minor.stripTrailingZeros().scale() <= 0)
                .map(minor -> minor.toBigInteger().toString())
                .collect(Collectors.joining(","));
    }

    private static boolean isAmount(@Nullable Money money, String q) {
        return money != null && money.toBigDecimal().compareTo(new BigDecimal(q)) == 0;
    }
}
